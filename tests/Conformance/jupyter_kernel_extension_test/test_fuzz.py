"""Random and mutated messages; seeded, so that a failure can be repeated."""
import json
import random

from .case import KernelTestCase
from .wire import Wire

BATCHES = 12
MESSAGES = 150
VALUES = [None, True, False, 0, -1, 2**31, 2**63, -2**63, 1e308, "", "x", "\x00", "😀", "\ud800", [], {}, [[]], {"a": {"b": []}}, "a" * 10_000]
# Valid requests that change nothing, to be mutated; code is never executed under a mutation that could make it loop.
SEEDS = [
    ("kernel_info_request", {}),
    ("complete_request", {"code": "abc.d", "cursor_pos": 5}),
    ("inspect_request", {"code": "abc", "cursor_pos": 2, "detail_level": 1}),
    ("is_complete_request", {"code": "if (x) {"}),
    ("history_request", {"output": True, "raw": True, "hist_access_type": "search", "pattern": "*a*", "n": 3, "unique": True}),
    ("comm_info_request", {"target_name": "t"}),
    ("comm_open", {"comm_id": "c", "target_name": "t", "data": {}}),
    ("comm_msg", {"comm_id": "c", "data": {}}),
    ("comm_close", {"comm_id": "c", "data": {}}),
    ("execute_request", {"code": "", "silent": True, "store_history": False, "user_expressions": {"a": "1"}, "allow_stdin": False, "stop_on_error": False}),
]


class FuzzTests(KernelTestCase):
    def mutated_object(self, rng, value):
        """A JSON object with some fields dropped, replaced or added."""
        result = dict(value)
        for _ in range(rng.randint(1, 3)):
            key = rng.choice([*result, "extra"])
            if rng.random() < 0.3:
                result.pop(key, None)
            else:
                result[key] = rng.choice(VALUES)
        return result

    def mutated_bytes(self, rng, data):
        data = bytearray(data)
        for _ in range(rng.randint(1, 8)):
            where = rng.randrange(len(data) + 1)
            action = rng.randrange(3)
            if action == 0:
                data[where:where] = rng.randbytes(rng.randint(1, 4))
            elif action == 1:
                del data[where:where + rng.randint(1, 4)]
            elif where < len(data):
                data[where] ^= 1 << rng.randrange(8)
        return bytes(data)

    def message(self, rng, wire, number):
        msg_type, content = rng.choice(SEEDS)
        header = wire.header(msg_type, f"fuzz-{number}")
        kind = rng.randrange(6)
        if kind == 0:
            return wire.frames(header, self.mutated_object(rng, content))
        if kind == 1:
            return wire.frames(self.mutated_object(rng, header), content)
        if kind == 2:  # a part that is broken, yet rightly signed
            return wire.frames(header, self.mutated_bytes(rng, json.dumps(content).encode()))
        if kind == 3:
            return wire.frames(self.mutated_bytes(rng, json.dumps(header).encode()), content, metadata=rng.choice(VALUES))
        if kind == 4:  # frames lost, doubled, exchanged
            frames = wire.frames(header, content)
            for _ in range(rng.randint(1, 3)):
                frames.insert(rng.randrange(len(frames) + 1), frames.pop(rng.randrange(len(frames))) if rng.random() < 0.5 else rng.randbytes(rng.randint(0, 40)))
            return frames
        return [rng.randbytes(rng.randint(0, 300)) for _ in range(rng.randint(1, 12))]

    def test_kernel_survives(self):
        for seed in range(BATCHES):
            rng = random.Random(seed)
            with self.subTest(seed=seed), Wire(self.kernel, "shell") as shell, Wire(self.kernel, "control") as control, Wire(self.kernel, "stdin") as stdin:
                for number in range(MESSAGES):
                    wire = rng.choice([shell, shell, control, stdin])
                    wire.send(*self.message(rng, wire, f"{seed}-{number}"))
                self.assert_survives()
                self.assertEqual(self.client.control("kernel_info_request").status, "ok")
