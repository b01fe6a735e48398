"""What happens to the cells behind one that fails."""
from .case import KernelTestCase


class StopOnErrorTests(KernelTestCase):
    def queue(self, first, *behind, stop_on_error):
        """Sends cells while the first of them waits, so that all stand in the queue when it goes on."""
        waiting = self.code("wait_for_file", self.path("go")) + "\n" + first
        requests = [self.client.send_execute(waiting, stop_on_error=stop_on_error)]
        requests += [self.client.send_execute(code) for code in behind]
        # An answer on control shows that the kernel had the time to take in what was sent before.
        self.client.control("kernel_info_request")
        self.touch(self.path("go"))
        return [self.client.finish(request) for request in requests]

    def test_error_aborts_what_is_queued(self):
        failed, *queued = self.queue(self.code("throw", "stop"), self.code("stdout", "never"), self.code("value", "1"), stop_on_error=True)

        self.assertEqual(failed.status, "error")
        for exchange in queued:
            self.assertEqual(exchange.status, "aborted")
            self.assertEqual([m["msg_type"] for m in exchange.published], ["status", "status"])

    def test_cell_sent_after_an_abort_runs(self):
        self.queue(self.code("throw", "stop"), self.code("value", "1"), stop_on_error=True)

        self.assert_works()

    def test_aborted_cells_do_not_count(self):
        before = self.run_ok(self.code("value", "1")).content["execution_count"]
        self.queue(self.code("throw", "stop"), self.code("value", "1"), self.code("value", "2"), stop_on_error=True)

        self.assertEqual(self.run_ok(self.code("value", "1")).content["execution_count"], before + 2)

    def test_error_may_be_told_not_to_stop_the_queue(self):
        failed, behind = self.queue(self.code("throw", "go on"), self.code("stdout", "ran"), stop_on_error=False)

        self.assertEqual(failed.status, "error")
        self.assertEqual((behind.status, behind.text()), ("ok", "ran\n"))

    def test_success_stops_nothing(self):
        first, behind = self.queue(self.code("value", "1"), self.code("stdout", "ran"), stop_on_error=True)

        self.assertEqual((first.status, behind.status), ("ok", "ok"))

    def test_other_requests_in_the_queue_are_answered(self):
        waiting = self.code("wait_for_file", self.path("go")) + "\n" + self.code("throw", "stop")
        failing = self.client.send_execute(waiting)
        asked = self.client.send("kernel_info_request", {})
        self.client.control("kernel_info_request")
        self.touch(self.path("go"))

        self.assertEqual(self.client.finish(failing).status, "error")
        self.assertEqual(self.client.finish(asked).status, "ok")
