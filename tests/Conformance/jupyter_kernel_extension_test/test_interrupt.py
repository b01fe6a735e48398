"""Interrupting what runs: state is kept, and the next cell runs."""
import os
import signal
from time import perf_counter

from .case import KernelTestCase

# Only so that an interrupt that has no effect until the cell ends by itself fails; the time it took is printed.
GENEROUS = 10.0


class InterruptTests(KernelTestCase):
    def interrupt_while(self, code):
        self.run_ok(self.code("assign", "kept", 41))
        request = self.client.send_execute(self.code("touch", self.path("runs")) + "\n" + self.code("increment", "kept") + "\n" + code, stop_on_error=False)
        self.wait_for_file(self.path("runs"))

        started = perf_counter()
        self.kernel.interrupt(self.client)
        exchange = self.client.finish(request)
        seconds = perf_counter() - started

        print(f"    {self.id().rsplit('.', 1)[-1]}: {seconds * 1000:.0f} ms from interrupt to idle")
        self.assertLess(seconds, GENEROUS)
        self.assert_one_error(exchange)
        self.assertEqual(self.run_ok(self.code("value", "kept")).result["text/plain"], "42")

    def test_busy_loop(self):
        self.interrupt_while(self.code("busy_loop"))

    def test_sleep(self):
        self.interrupt_while(self.code("sleep_forever"))

    def test_await(self):
        self.interrupt_while(self.code("await_forever"))

    def test_several_in_a_row(self):
        for name in ("busy_loop", "sleep_forever", "busy_loop"):
            with self.subTest(name):
                self.interrupt_while(self.code(name))
                os.unlink(self.path("runs"))

    def test_idle_kernel_is_not_harmed(self):
        self.kernel.interrupt(self.client)

        self.assert_works()

    def test_reply_says_ok_between_busy_and_idle(self):
        if self.kernel.interrupt_mode == "message":
            exchange = self.client.control("interrupt_request")
            self.assertEqual(exchange.content, {"status": "ok"})
            self.assertEqual([m["content"]["execution_state"] for m in exchange.published], ["busy", "idle"])

    def test_signal_does_not_kill(self):
        os.kill(self.kernel.process_id, signal.SIGINT)  # as Ctrl-C in the terminal of a notebook server does

        # Nobody can tell when a signal arrives: the next cell may be the one it interrupts, the one after that not.
        self.client.execute(self.code("value", "20 + 22"))
        self.assert_works()

    def test_queue_behind_is_aborted(self):
        running = self.client.send_execute(self.code("touch", self.path("runs")) + "\n" + self.code("busy_loop"))
        behind = self.client.send_execute(self.code("stdout", "never"))
        self.wait_for_file(self.path("runs"))
        self.client.control("kernel_info_request")
        self.kernel.interrupt(self.client)

        self.assertEqual(self.client.finish(running).status, "error")
        self.assertEqual(self.client.finish(behind).status, "aborted")
