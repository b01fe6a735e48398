"""Shutdown, restart, and cells that take the process with them."""
from . import target
from .case import KernelTestCase
from .kernel import Kernel


class LifecycleTests(KernelTestCase):
    @classmethod
    def setUpClass(cls):
        pass  # each test ends its own kernel

    @classmethod
    def after_failure(cls):
        pass

    def setUp(self):
        super().setUp()
        self.kernel = Kernel()
        self.addCleanup(self.kernel.stop)
        self.client = self.kernel.connect()

    def assert_ends(self):
        self.assertIsNotNone(self.kernel.wait_for_end(target.PATIENCE), "the process goes on after shutdown")

    def test_shutdown_is_confirmed_and_done(self):
        for channel in ("control", "shell"):
            with self.subTest(channel):
                request = self.client.send("shutdown_request", {"restart": False}, channel)
                reply = self.client.next(channel, request)
                self.assertEqual(reply["content"], {"status": "ok", "restart": False})
                self.assert_ends()
            self.kernel.stop()
            self.setUp()

    def test_shutdown_for_a_restart_says_so(self):
        request = self.client.send("shutdown_request", {"restart": True}, "control")

        self.assertEqual(self.client.next("control", request)["content"], {"status": "ok", "restart": True})
        self.assert_ends()

    def test_shutdown_does_not_wait_for_a_running_cell(self):
        self.client.send_execute(self.code("touch", self.path("runs")) + "\n" + self.code("busy_loop"))
        self.wait_for_file(self.path("runs"))
        request = self.client.send("shutdown_request", {"restart": False}, "control")

        self.assertEqual(self.client.next("control", request)["content"]["status"], "ok")
        self.assert_ends()

    def test_restart_begins_anew_on_the_same_connection(self):
        self.run_ok(self.code("assign", "forgotten", 1))
        before = self.kernel.process_id

        self.kernel.restart()
        self.client.wait_until_ready()
        exchange = self.run_ok(self.code("value", "1"))
        gone = self.client.execute(self.code("value", "forgotten"))

        self.assertNotEqual(self.kernel.process_id, before)
        self.assertEqual(exchange.content["execution_count"], 1)
        self.assert_one_error(gone)

    def crash(self, code):
        request = self.client.send_execute(code)
        # Either the kernel outlives its cell and says what happened, or its process ends and whoever started it sees that.
        ended = self.kernel.wait_for_end_or(lambda: self.client.has_reply(request), target.PATIENCE)
        if ended:
            self.kernel.manager.restart_kernel(now=True)
            self.client = self.kernel.connect()
        else:
            exchange = self.client.finish(request)
            # Beside the error there may be what the process wrote about its end.
            self.assertEqual([m["msg_type"] for m in exchange.outputs if m["msg_type"] != "stream"], ["error"], self.explain(exchange))
            self.assertEqual(exchange.status, "error")
            print(f"    the kernel outlived it: {exchange.content['evalue'][:200]}")
        self.assert_works()

    def test_crash_in_a_cell_can_be_recovered_from(self):
        self.crash(self.code("crash"))

    def test_exit_in_a_cell_can_be_recovered_from(self):
        self.crash(self.code("exit_process"))
