"""A subscriber that never reads must not hold up anybody else."""
import zmq

from .case import KernelTestCase
from .wire import Wire


def resident_mebibytes(process_id):
    with open(f"/proc/{process_id}/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) / 1024


class SlowSubscriberTests(KernelTestCase):
    def test_others_get_everything(self):
        with Wire(self.kernel, "iopub", zmq.SUB) as slow:
            slow.socket.rcvhwm = 1
            slow.socket.subscribe(b"")
            self.assert_works()
            before = resident_mebibytes(self.kernel.process_id)
            for _ in range(3):
                self.assertEqual(len(self.run_ok(self.code("lines", 10_000)).text().splitlines()), 10_000)
                self.assertEqual(len(self.run_ok(self.code("big_line", 10_000_000)).text()), 10_000_001)
            grown = resident_mebibytes(self.kernel.process_id) - before
            print(f"    the kernel grew by {grown:.0f} MiB with a subscriber that does not read")
            self.assert_works()
