"""Comms, which widgets are made of."""
import uuid

from .case import KernelTestCase


class CommTests(KernelTestCase):
    def comms(self, **content):
        return self.client.request("comm_info_request", content).content["comms"]

    def send(self, msg_type, content, **options):
        request = self.client.send(msg_type, content, **options)
        return [m for m in self.client.published(request) if m["msg_type"] != "status"]

    def open_echo(self, target="echo"):
        self.run_ok(self.code("echo_comm", target))
        comm = uuid.uuid4().hex
        self.send("comm_open", {"comm_id": comm, "target_name": target, "data": {}})
        return comm

    def test_unknown_target_is_closed(self):
        comm = uuid.uuid4().hex
        answers = self.send("comm_open", {"comm_id": comm, "target_name": "no such target", "data": {}})

        self.assertEqual([(m["msg_type"], m["content"]["comm_id"]) for m in answers if m["msg_type"].startswith("comm_")], [("comm_close", comm)])
        self.assertNotIn(comm, self.comms())

    def test_message_to_an_unknown_comm_is_ignored(self):
        for msg_type in ("comm_msg", "comm_close"):
            with self.subTest(msg_type):
                self.send(msg_type, {"comm_id": "nobody", "data": {}})
        self.assert_works()

    def test_no_comms_at_the_start(self):
        self.assertEqual(self.comms(target_name="nothing registered"), {})

    def test_opened_comm_is_listed_until_it_is_closed(self):
        comm = self.open_echo()
        listed = self.comms()
        by_target, by_other = self.comms(target_name="echo"), self.comms(target_name="other")
        self.send("comm_close", {"comm_id": comm, "data": {}})

        self.assertEqual(listed[comm], {"target_name": "echo"})
        self.assertIn(comm, by_target)
        self.assertEqual(by_other, {})
        self.assertNotIn(comm, self.comms())

    def test_message_is_handled_and_answered(self):
        comm = self.open_echo()
        answers = self.send("comm_msg", {"comm_id": comm, "data": {"n": 1, "text": "ä😀", "list": [None, True, 2.5]}})

        self.assertEqual([m["msg_type"] for m in answers], ["comm_msg"])
        self.assertEqual(answers[0]["content"], {"comm_id": comm, "data": {"echo": {"n": 1, "text": "ä😀", "list": [None, True, 2.5]}}})

    def test_buffers_come_back(self):
        comm = self.open_echo()
        answers = self.send("comm_msg", {"comm_id": comm, "data": {}}, buffers=[b"\x00\x01binary\xff", b""])

        self.assertEqual([bytes(buffer) for buffer in answers[0]["buffers"]], [b"\x00\x01binary\xff", b""])

    def test_kernel_opens_a_comm(self):
        exchange = self.run_ok(self.code("open_comm", "from kernel", {"x": 1}))

        (opened,) = exchange.of_type("comm_open")
        self.assertEqual((opened["content"]["target_name"], opened["content"]["data"]), ("from kernel", {"x": 1}))
        self.assertIn(opened["content"]["comm_id"], self.comms())
