"""Display data, updates, and clearing."""
from .case import KernelTestCase


class DisplayTests(KernelTestCase):
    def test_bundle_is_shown(self):
        exchange = self.run_ok(self.code("display", {"text/html": "<b>x</b>", "text/plain": "x"}))

        (shown,) = exchange.of_type("display_data")
        self.assertEqual(shown["content"]["data"], {"text/html": "<b>x</b>", "text/plain": "x"})
        self.assertEqual(shown["content"]["metadata"], {})

    def test_metadata_is_passed_on(self):
        exchange = self.run_ok(self.code("display_with_metadata", {"text/html": "<b>x</b>", "text/plain": "x"}, {"text/html": {"isolated": True}}))

        (shown,) = exchange.of_type("display_data")
        self.assertEqual(shown["content"]["metadata"], {"text/html": {"isolated": True}})

    def test_json_is_sent_as_json(self):
        exchange = self.run_ok(self.code("display_json", {"numbers": [1, 2.5], "none": None}))

        (shown,) = exchange.of_type("display_data")
        self.assertEqual(shown["content"]["data"]["application/json"], {"numbers": [1, 2.5], "none": None})

    def test_update_names_the_same_display(self):
        exchange = self.run_ok(self.code("display_and_update", "first", "second", "our-display"))

        shown, updated = exchange.of_type("display_data", "update_display_data")
        self.assertEqual([shown["msg_type"], updated["msg_type"]], ["display_data", "update_display_data"])
        self.assertEqual((shown["content"]["data"]["text/plain"], updated["content"]["data"]["text/plain"]), ("first", "second"))
        self.assertTrue(shown["content"]["transient"]["display_id"])
        self.assertEqual(shown["content"]["transient"]["display_id"], updated["content"]["transient"]["display_id"])

    def test_clear_output_says_whether_to_wait(self):
        for wait in (True, False):
            with self.subTest(wait=wait):
                (cleared,) = self.run_ok(self.code("clear_output", wait)).of_type("clear_output")
                self.assertIs(cleared["content"]["wait"], wait)

    def test_order_of_text_and_displays_is_kept(self):
        code = "\n".join([self.code("stdout", "1"), self.code("display", {"text/plain": "2"}), self.code("stdout", "3")])
        exchange = self.run_ok(code)

        self.assertEqual([m["msg_type"] for m in exchange.outputs], ["stream", "display_data", "stream"])
        self.assertEqual([m["content"]["text"] for m in exchange.of_type("stream")], ["1\n", "3\n"])

    def test_large_display_arrives_whole(self):
        exchange = self.run_ok(self.code("big_display", 50_000_000))

        (shown,) = exchange.of_type("display_data")
        self.assertEqual(len(shown["content"]["data"]["text/plain"]), 50_000_000)
