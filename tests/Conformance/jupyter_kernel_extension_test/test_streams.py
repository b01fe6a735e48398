"""Text on the standard streams, little and much."""
from .case import KernelTestCase


class StreamTests(KernelTestCase):
    def test_each_stream_has_its_name(self):
        exchange = self.run_ok(self.code("stdout", "to out") + "\n" + self.code("stderr", "to err"))

        self.assertEqual((exchange.text("stdout"), exchange.text("stderr")), ("to out\n", "to err\n"))

    def test_text_comes_while_the_cell_runs(self):
        request = self.client.send_execute(self.code("stdout", "early") + "\n" + self.code("wait_for_file", self.path("go")))
        message = self.client.next("iopub", request)
        while message["msg_type"] != "stream":
            message = self.client.next("iopub", request)
        self.touch(self.path("go"))

        self.assertEqual(message["content"]["text"], "early\n")
        self.assertEqual(self.client.finish(request).status, "ok")

    def test_any_character_comes_through(self):
        text = "ä 😀 𝒳 \u200b \ufeff \x00 \x1b[31mred\x1b[0m"
        self.assertEqual(self.run_ok(self.code("stdout", text)).text(), text + "\n")

    def test_ten_thousand_lines_come_whole_in_order_and_in_few_messages(self):
        exchange = self.run_ok(self.code("lines", 10_000))

        self.assertEqual(exchange.text(), "".join(f"line {i}\n" for i in range(10_000)))
        self.assertLess(len(exchange.of_type("stream")), 1_000)

    def test_fifty_megabytes_come_whole(self):
        exchange = self.run_ok(self.code("big_line", 50_000_000))

        text = exchange.text()
        self.assertEqual(len(text), 50_000_001)
        self.assertEqual(set(text[:-1]), {"x"})
        self.assert_works()
