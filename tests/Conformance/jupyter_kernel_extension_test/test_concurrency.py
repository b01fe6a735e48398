"""Several clients, and control while a cell runs."""
from .case import KernelTestCase


class ConcurrencyTests(KernelTestCase):
    def test_control_answers_while_a_cell_runs(self):
        running = self.client.send_execute(self.code("wait_for_file", self.path("go")))
        self.client.next("iopub", running)

        # The cell ends only afterwards, so this answer cannot have waited for it.
        info = self.client.control("kernel_info_request")
        self.assertEqual(info.status, "ok")

        self.touch(self.path("go"))
        self.assertEqual(self.client.finish(running).status, "ok")

    def test_requests_on_shell_are_answered_after_the_cell(self):
        running = self.client.send_execute(self.code("wait_for_file", self.path("go")))
        asked = [self.client.send("kernel_info_request", {}), self.client.send("comm_info_request", {})]
        self.touch(self.path("go"))

        self.assertEqual(self.client.finish(running).status, "ok")
        for request in asked:
            self.assertEqual(self.client.finish(request).status, "ok")

    def test_each_client_gets_its_own_answers(self):
        clients = [self.client, self.kernel.connect(), self.kernel.connect()]
        sent = [(client, i, client.send_execute(self.code("value", f"{number} * 1000 + {i}")))
                for i in range(10) for number, client in enumerate(clients)]

        counts = []
        for client, i, request in sent:
            exchange = client.finish(request)
            self.assertEqual(exchange.status, "ok", self.explain(exchange))
            self.assertEqual(exchange.result["text/plain"], str(clients.index(client) * 1000 + i))
            counts.append(exchange.content["execution_count"])
        self.assertEqual(len(set(counts)), len(sent), "no two cells have the same count")
        for number in range(len(clients)):
            self.assertEqual(counts[number::3], sorted(counts[number::3]), "cells of a client run in the order sent")

    def test_every_client_sees_what_others_publish(self):
        other = self.kernel.connect()
        exchange = self.run_ok(self.code("stdout", "seen by all"))

        seen = other.published(exchange.request)
        self.assertEqual([m["msg_type"] for m in seen], [m["msg_type"] for m in exchange.published])

    def test_client_that_leaves_in_the_middle_does_no_harm(self):
        leaving = self.kernel.connect()
        leaving.send_execute(self.code("lines", 1000))
        leaving.close()

        self.assert_works()

    def test_many_requests_at_once(self):
        requests = [self.client.send("kernel_info_request", {}, channel) for _ in range(100) for channel in ("shell", "control")]

        for request, channel in zip(requests, ["shell", "control"] * 100):
            self.assertEqual(self.client.next(channel, request)["content"]["status"], "ok")
