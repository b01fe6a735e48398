"""What does not belong there, on every socket. After each the kernel still works."""
import json
import os
import random

import zmq

from .case import KernelTestCase
from .wire import CHANNELS, DELIMITER, Wire, tcp

# The greeting of ZMTP 3.0 with the NULL mechanism (rfc.zeromq.org/spec/23).
GREETING = b"\xff" + bytes(8) + b"\x7f\x03\x00" + b"NULL".ljust(20, b"\0") + bytes(32)


class GarbageTests(KernelTestCase):
    def send_on_tcp(self, data):
        connections = [tcp(self.kernel, channel, data) for channel in CHANNELS]
        self.assert_survives()  # while the connections are still open
        for connection in connections:
            connection.close()
        self.assert_survives()

    def test_random_bytes(self):
        self.send_on_tcp(random.Random(1).randbytes(100_000))

    def test_http(self):
        self.send_on_tcp(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")

    def test_half_a_greeting(self):
        for length in (0, 1, 10, 12, 63):
            with self.subTest(length=length):
                self.send_on_tcp(GREETING[:length])

    def test_greeting_then_random_bytes(self):
        self.send_on_tcp(GREETING + random.Random(2).randbytes(10_000))

    def test_greeting_then_an_enormous_length(self):
        self.send_on_tcp(GREETING + b"\x06" + b"\x7f" + b"\xff" * 7)

    def on_every_router(self, make):
        """Sends what a function makes from a socket, on all channels that take requests; nothing is executed and the kernel works."""
        for channel in ("shell", "control", "stdin"):
            with Wire(self.kernel, channel) as wire:
                for frames in make(wire):
                    wire.send(*frames)
                self.assert_survives()
                self.client.control("kernel_info_request")

    def test_bare_frames(self):
        self.on_every_router(lambda wire: [[b""], [b"", b""], [DELIMITER], [DELIMITER, b""], [b"x"] * 7, [b"", DELIMITER, b"", b"{}"]])

    def test_wrong_signatures_execute_nothing(self):
        code = self.code("touch", self.path("executed"))
        content = {"code": code, "silent": False}

        def make(wire):
            header = wire.header("execute_request")
            good = wire.sign([json.dumps(part).encode() for part in (header, {}, {}, content)])
            wrong = [b"", b"0" * 64, b"x", good[:-1], good + b"0", good[:-1] + (b"0" if good[-1:] != b"0" else b"1"), b"\xff\xfe" * 32]
            return [wire.frames(header, content, signature=signature) for signature in wrong]

        self.on_every_router(make)
        self.assert_not_executed()

    def assert_not_executed(self):
        self.assertFalse(os.path.exists(self.path("executed")), "a message that must be refused was executed")

    def test_signature_is_checked_against_the_parts_as_sent(self):
        content = json.dumps({"code": self.code("touch", self.path("executed")), "silent": False}).encode()

        def make(wire):
            frames = wire.frames(wire.header("execute_request"), b'{"code": ""}')
            return [frames[:-1] + [content]]

        self.on_every_router(make)
        self.assert_not_executed()

    def test_replayed_message_is_answered_once(self):
        with Wire(self.kernel, "shell") as wire:
            frames = wire.frames(wire.header("kernel_info_request", "replayed"))
            wire.send(*frames)
            wire.send(*frames)
            wire.send(*wire.frames(wire.header("kernel_info_request", "fresh")))
            parents = []
            while "fresh" not in parents:
                received = wire.receive(30)
                self.assertIsNotNone(received, "no answer to the fresh request")
                parents.append(json.loads(received[received.index(DELIMITER) + 3])["msg_id"])
        self.assertEqual(parents, ["replayed", "fresh"])

    def test_signed_parts_that_are_not_json_objects(self):
        parts = [b"", b"{", b"[]", b"null", b"1", b'"x"', b"\xff\xfe", b"{\"a\":}", b"[" * 100_000, b"{\"msg_id\": 1}"]
        self.on_every_router(lambda wire: [wire.frames(part) for part in parts])
        self.on_every_router(lambda wire: [wire.frames(wire.header("kernel_info_request", f"c{i}"), content=part) for i, part in enumerate(parts)])
        self.on_every_router(lambda wire: [wire.frames(wire.header("kernel_info_request", f"p{i}"), parent=part) for i, part in enumerate(parts)])
        self.on_every_router(lambda wire: [wire.frames(wire.header("kernel_info_request", f"m{i}"), metadata=part) for i, part in enumerate(parts)])

    def test_missing_frames(self):
        self.on_every_router(lambda wire: [wire.frames(wire.header("kernel_info_request", f"f{n}"))[:n] for n in range(1, 6)])

    def test_headers_with_gaps(self):
        def make(wire):
            for key in ("msg_id", "session", "username", "date", "msg_type", "version"):
                header = wire.header("kernel_info_request", f"gap-{key}")
                yield wire.frames({k: v for k, v in header.items() if k != key})
                yield wire.frames(header | {key: None})
                yield wire.frames(header | {key: 12})
                yield wire.frames(header | {key: {"a": []}})

        self.on_every_router(make)

    def test_unknown_message_types(self):
        names = ["", "no_such_request", "execute_reply", "status", "😀", "x" * 100_000, "__class__", "input_reply"]
        self.on_every_router(lambda wire: [wire.frames(wire.header(name, f"n{i}")) for i, name in enumerate(names)])

    def test_contents_of_the_wrong_type(self):
        wrong = [None, 12, [], {}, True, "", -1, 1e300, 2**80]
        fields = {
            "execute_request": ["code", "silent", "store_history", "user_expressions", "allow_stdin", "stop_on_error"],
            "complete_request": ["code", "cursor_pos"],
            "inspect_request": ["code", "cursor_pos", "detail_level"],
            "is_complete_request": ["code"],
            "history_request": ["hist_access_type", "n", "session", "start", "stop", "pattern", "unique", "output", "raw"],
            "comm_info_request": ["target_name"],
            "comm_open": ["comm_id", "target_name", "data"],
            "comm_msg": ["comm_id", "data"],
            "comm_close": ["comm_id", "data"],
        }
        usual = {"code": "", "cursor_pos": 0, "detail_level": 0, "silent": True, "hist_access_type": "tail", "n": 1, "output": False, "raw": True}
        with Wire(self.kernel, "shell") as wire:
            for msg_type, names in fields.items():
                for name in names:
                    for i, value in enumerate(wrong):
                        content = usual | {name: value}
                        wire.send(*wire.frames(wire.header(msg_type, f"{msg_type}-{name}-{i}"), content))
                self.assert_survives()
            wire.send(*wire.frames(wire.header("execute_request", "none"), {}))
            self.assert_survives()

    def test_thousands_of_frames(self):
        def make(wire):
            yield [b"x"] * 20_000
            yield wire.frames(wire.header("kernel_info_request", "many buffers")) + [b"buffer"] * 20_000

        self.on_every_router(make)

    def test_huge_frames(self):
        huge = b"x" * 64_000_000

        def make(wire):
            yield [huge]
            yield wire.frames(wire.header("kernel_info_request", "huge")) + [huge]

        self.on_every_router(make)

    def test_garbage_for_publishers(self):
        with Wire(self.kernel, "iopub") as wire:
            for frames in ([b""], [b"\x01"], [b"\x00"], [b"\x00never subscribed"], [b"\x02command"], [b"x" * 1_000_000], [b"\x01" + b"\xff" * 1000], [b"a", b"b"]):
                wire.send(*frames)
            self.assert_survives()

    def test_thousands_of_subscriptions(self):
        with Wire(self.kernel, "iopub", zmq.SUB) as wire:
            for i in range(5_000):
                wire.socket.subscribe(f"topic {i}".encode())
            self.assert_survives()

    def test_heartbeat_takes_anything(self):
        with Wire(self.kernel, "hb") as wire:
            wire.send(b"no delimiter")
            wire.send(b"")
            wire.send(*[b"x"] * 1000)
        self.assertEqual(self.kernel.heartbeat(b"ping"), b"ping")
        self.assert_survives()

    def test_answers_nobody_asked_for(self):
        with Wire(self.kernel, "stdin") as wire:
            for i in range(100):
                wire.send(*wire.frames(wire.header("input_reply", f"unasked-{i}"), {"value": "x"}))
        self.assert_survives()
