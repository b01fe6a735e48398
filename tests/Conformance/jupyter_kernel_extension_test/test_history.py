"""History in all its combinations."""
from .case import KernelTestCase


class HistoryTests(KernelTestCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.ran = [f"zzz_{name}" for name in ("alpha", "beta", "alpha")]

    def setUp(self):
        super().setUp()
        self.cells = [self.code("assign", name, 1) for name in self.ran]
        self.first = [self.run_ok(cell) for cell in self.cells][0].content["execution_count"]

    def history(self, kind, **options):
        content = {"output": False, "raw": True, "hist_access_type": kind} | options
        reply = self.client.request("history_request", content).content
        self.assertEqual(reply["status"], "ok")
        return reply["history"]

    def test_tail_is_the_last_in_order(self):
        entries = self.history("tail", n=3)

        self.assertEqual([entry[2] for entry in entries], self.cells)
        self.assertEqual([entry[1] for entry in entries], [self.first, self.first + 1, self.first + 2])
        self.assertEqual(len({entry[0] for entry in entries}), 1)

    def test_tail_with_outputs_pairs_them(self):
        self.run_ok(self.code("value", "40 + 2"))
        (entry,) = self.history("tail", n=1, output=True)

        self.assertEqual(entry[2], [self.code("value", "40 + 2"), "42"])

    def test_range_stops_before_its_end(self):
        entries = self.history("range", session=0, start=self.first, stop=self.first + 2)

        self.assertEqual([entry[1:] for entry in entries], [[self.first, self.cells[0]], [self.first + 1, self.cells[1]]])

    def test_range_with_outputs_pairs_them(self):
        (entry,) = self.history("range", session=0, start=self.first, stop=self.first + 1, output=True)

        self.assertEqual((entry[2][0], len(entry[2])), (self.cells[0], 2))

    def test_range_beyond_the_end_is_empty(self):
        self.assertEqual(self.history("range", session=0, start=100_000, stop=100_010), [])

    def test_search_finds_by_pattern(self):
        entries = self.history("search", pattern="*zzz_beta*", n=100)

        self.assertTrue(entries)
        self.assertTrue(all("zzz_beta" in entry[2] for entry in entries))

    def test_search_question_mark_is_one_character(self):
        self.assertTrue(self.history("search", pattern="*zzz_b?ta*", n=100))
        self.assertFalse(self.history("search", pattern="*zzz_b?beta*", n=100))

    def test_unique_search_finds_each_text_once(self):
        entries = self.history("search", pattern="*zzz_alpha*", n=100, unique=True)

        self.assertEqual(len({entry[2] for entry in entries}), len(entries))
        self.assertIn(self.cells[0], [entry[2] for entry in entries])

    def test_search_gives_the_last_n(self):
        entries = self.history("search", pattern="*zzz_*", n=2)

        self.assertEqual([entry[2] for entry in entries], self.cells[1:])

    def test_silent_and_unstored_cells_are_not_remembered(self):
        self.run_ok(self.code("assign", "zzz_silent", 1), silent=True)
        self.run_ok(self.code("assign", "zzz_unstored", 1), store_history=False)

        self.assertEqual([entry[2] for entry in self.history("tail", n=1)], self.cells[-1:])
