"""Completion, inspection and completeness."""
from .case import KernelTestCase


def at_cursor(marked):
    """Code without its | mark, and how many code points stand before the mark."""
    position = marked.index("|")
    return marked[:position] + marked[position + 1:], position


class LanguageTests(KernelTestCase):
    def complete(self, marked):
        code, position = at_cursor(marked)
        reply = self.client.request("complete_request", {"code": code, "cursor_pos": position}).content
        self.assertEqual(reply["status"], "ok")
        return code, position, reply

    def inspect(self, marked, detail=0):
        code, position = at_cursor(marked)
        reply = self.client.request("inspect_request", {"code": code, "cursor_pos": position, "detail_level": detail}).content
        self.assertEqual(reply["status"], "ok")
        return reply

    def test_completions_replace_what_stands_before_the_cursor(self):
        for marked, expected in self.code("completions"):
            with self.subTest(marked):
                code, position, reply = self.complete(marked)
                self.assertIn(expected, [match.rsplit(".", 1)[-1] for match in reply["matches"]])
                # Positions count code points: a character beyond the BMP is one, not two.
                self.assertEqual(reply["cursor_end"], position)
                typed = code[reply["cursor_start"]:reply["cursor_end"]]
                self.assertTrue(expected.startswith(typed.rsplit(".", 1)[-1]), typed)

    def test_names_of_earlier_cells_are_completed(self):
        before, marked, expected = self.code("completion_after_assignment")
        self.run_ok(before)

        self.assertIn(expected, self.complete(marked)[2]["matches"])

    def test_nothing_to_complete_is_no_error(self):
        self.assertEqual(self.complete("no_such_name_at_all_zz|")[2]["matches"], [])

    def test_names_are_inspected_wherever_the_cursor_stands_in_them(self):
        for marked in self.code("inspections"):
            with self.subTest(marked):
                reply = self.inspect(marked)
                self.assertIs(reply["found"], True)
                self.assertTrue(reply["data"]["text/plain"])

    def test_unknown_name_is_not_found(self):
        reply = self.inspect(self.code("inspection_without_result"))

        self.assertEqual((reply["found"], reply["data"], reply["metadata"]), (False, {}, {}))

    def test_detail_1_tells_at_least_as_much(self):
        before, marked, only_in_full = self.code("inspection_with_source")
        self.run_ok(before)
        summary, full = (self.inspect(marked, detail)["data"]["text/plain"] for detail in (0, 1))

        self.assertIn(only_in_full, full)
        self.assertGreaterEqual(len(full), len(summary))

    def is_complete(self, code):
        return self.client.request("is_complete_request", {"code": code}).content

    def test_completeness_has_all_verdicts(self):
        for status in ("complete", "invalid"):
            for code in self.code(status):
                with self.subTest(code):
                    self.assertEqual(self.is_complete(code)["status"], status)

    def test_incomplete_code_says_how_to_indent(self):
        for code, indent in self.code("incomplete"):
            with self.subTest(code):
                self.assertEqual(self.is_complete(code), {"status": "incomplete", "indent": indent})

    def test_positions_outside_the_code_do_no_harm(self):
        for position in (-1, 3, 1_000_000):
            for msg_type in ("complete_request", "inspect_request"):
                with self.subTest(msg_type, position=position):
                    self.client.request(msg_type, {"code": "ab", "cursor_pos": position, "detail_level": 0})
        self.assert_works()
