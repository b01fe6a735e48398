"""Busy and idle around every request, parents, and headers."""
from datetime import datetime

from .case import KernelTestCase

REQUESTS = [
    ("kernel_info_request", {}, "shell"),
    ("execute_request", {"code": "", "silent": True, "store_history": False, "user_expressions": {}, "allow_stdin": False, "stop_on_error": True}, "shell"),
    ("complete_request", {"code": "a", "cursor_pos": 1}, "shell"),
    ("inspect_request", {"code": "a", "cursor_pos": 1, "detail_level": 0}, "shell"),
    ("history_request", {"output": False, "raw": True, "hist_access_type": "tail", "n": 1}, "shell"),
    ("is_complete_request", {"code": "a"}, "shell"),
    ("comm_info_request", {}, "shell"),
    ("kernel_info_request", {}, "control"),
    ("interrupt_request", {}, "control"),
]


class StatusTests(KernelTestCase):
    def test_every_request_is_answered_between_busy_and_idle(self):
        for msg_type, content, channel in REQUESTS:
            with self.subTest(request=msg_type, channel=channel):
                if msg_type == "interrupt_request" and self.kernel.interrupt_mode != "message":
                    continue  # tested in test_interrupt; such a kernel is interrupted by a signal
                exchange = self.client.request(msg_type, content, channel)
                states = [m["content"]["execution_state"] for m in exchange.published if m["msg_type"] == "status"]
                self.assertEqual(states, ["busy", "idle"])
                self.assertEqual(exchange.published[0]["msg_type"], "status", "busy comes first")
                self.assertEqual(exchange.reply["msg_type"], msg_type.replace("_request", "_reply"))

    def test_replies_and_publications_name_their_request_in_full(self):
        exchange = self.run_ok(self.code("stdout", "parent"))

        for message in [exchange.reply, *exchange.published]:
            parent = message["parent_header"]
            for key in ("msg_id", "session", "username", "msg_type"):
                self.assertEqual(parent[key], exchange.request["header"][key], message["msg_type"])

    def test_headers_are_complete_and_unique(self):
        exchange = self.run_ok(self.code("stdout", "headers"))

        headers = [message["header"] for message in [exchange.reply, *exchange.published]]
        self.assertEqual(len({header["msg_id"] for header in headers}), len(headers))
        self.assertEqual(len({header["session"] for header in headers}), 1)
        for header in headers:
            self.assertIsInstance(header["date"], datetime, "dates are ISO 8601")
            self.assertIsNotNone(header["date"].tzinfo, "dates bear their time zone")
            self.assertRegex(header["version"], r"^5\.\d+")

    def test_kernel_info_is_the_same_on_both_channels(self):
        shell = self.client.request("kernel_info_request").content
        control = self.client.control("kernel_info_request").content

        self.assertEqual(shell, control)
        self.assertEqual(shell["status"], "ok")
        for key in ("protocol_version", "implementation", "implementation_version", "language_info", "banner"):
            self.assertTrue(shell[key], key)
        for key in ("name", "version", "mimetype", "file_extension"):
            self.assertTrue(shell["language_info"][key], key)

    def test_heartbeat_answers_also_while_a_cell_runs(self):
        request = self.client.send_execute(self.code("wait_for_file", self.path("go")))
        self.client.next("iopub", request)

        self.assertEqual(self.kernel.heartbeat(b"\x00ping\xff"), b"\x00ping\xff")

        self.touch(self.path("go"))
        self.assertEqual(self.client.finish(request).status, "ok")
