"""What all tests of the suite share."""
import os
import shutil
import tempfile
import unittest
from time import monotonic, sleep

from . import target
from .kernel import Kernel
from .target import NotClaimed


class KernelTestCase(unittest.TestCase):
    """One kernel and one client for the tests of a class; a folder of its own for each test."""

    @classmethod
    def setUpClass(cls):
        cls.start_kernel()

    @classmethod
    def start_kernel(cls):
        cls.kernel = Kernel()
        cls.addClassCleanup(cls.kernel.stop)
        cls.client = cls.kernel.connect()

    @classmethod
    def after_failure(cls):
        """A test that failed may have broken its kernel; the next one must not suffer for it."""
        cls.kernel.stop()
        cls.start_kernel()

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="kernel-test-")
        self.addCleanup(shutil.rmtree, self.folder)

    @property
    def language(self):
        return target.language

    def code(self, name, *arguments):
        """A piece of code of the language file, called with arguments where it is a function; not claimed where it is missing."""
        piece = getattr(self.language, name, None)
        if piece is None:
            raise NotClaimed(f"the language file has no {name}")
        return piece(*arguments) if callable(piece) else piece

    def path(self, name):
        return os.path.join(self.folder, name)

    def wait_for_file(self, path):
        """Waits until a cell has made a file, which shows that it runs."""
        deadline = monotonic() + target.PATIENCE
        while not os.path.exists(path):
            if monotonic() > deadline:
                self.fail("the cell never began to run")
            sleep(0.01)  # polls a condition; a file cannot be waited for portably

    def touch(self, path):
        with open(path, "w"):
            pass

    def run_ok(self, code, client=None, **options):
        exchange = (client or self.client).execute(code, **options)
        self.assertEqual(exchange.status, "ok", self.explain(exchange))
        return exchange

    def explain(self, exchange):
        return f"{exchange.content}\npublished: {[m['msg_type'] for m in exchange.published]}\nthe kernel's own output:\n{self.kernel.last_words()}"

    def assert_works(self, client=None):
        """A normal cell runs and shows its value."""
        self.assertTrue(self.kernel.is_alive, f"the kernel's process ended; its last words:\n{self.kernel.last_words()}")
        exchange = self.run_ok(self.code("value", "20 + 22"), client)
        self.assertEqual(exchange.result["text/plain"], "42")

    def assert_survives(self):
        """As assert_works, though an error in a garbled cell may have aborted what was queued behind it."""
        for _ in range(100):
            exchange = self.client.execute(self.code("value", "20 + 22"))
            if exchange.status != "aborted":
                break
        self.assert_works()

    def assert_one_error(self, exchange):
        """Exactly one error is published, and it says what the reply says."""
        self.assertEqual(exchange.status, "error", self.explain(exchange))
        self.assertEqual([m["msg_type"] for m in exchange.outputs], ["error"], self.explain(exchange))
        published = exchange.of_type("error")[0]["content"]
        for key in ("ename", "evalue", "traceback"):
            self.assertEqual(published[key], exchange.content[key], key)
        self.assertTrue(published["ename"])
        self.assertTrue(all(isinstance(line, str) for line in published["traceback"]))
