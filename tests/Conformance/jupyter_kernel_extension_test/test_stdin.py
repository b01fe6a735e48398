"""Questions to the reader."""
from .case import KernelTestCase


class StdinTests(KernelTestCase):
    def answer(self, request, value, client=None):
        client = client or self.client
        question = client.next("stdin", request)
        self.assertEqual(question["msg_type"], "input_request")
        client.send("input_reply", {"value": value}, "stdin", parent=question["header"])
        return question["content"]

    def test_answer_reaches_the_cell(self):
        request = self.client.send_execute(self.code("ask", "Name? "), allow_stdin=True)
        question = self.answer(request, "Ada 😀")
        exchange = self.client.finish(request)

        self.assertEqual((question["prompt"], bool(question["password"])), ("Name? ", False))
        self.assertEqual(exchange.status, "ok", self.explain(exchange))
        self.assertIn("got Ada 😀\n", exchange.text())

    def test_console_line_can_be_read(self):
        request = self.client.send_execute(self.code("read_line"), allow_stdin=True)
        self.answer(request, "typed")

        self.assertIn("got typed\n", self.client.finish(request).text())

    def test_password_is_asked_for_as_such(self):
        request = self.client.send_execute(self.code("ask_password", "Secret? "), allow_stdin=True)
        question = self.answer(request, "seven77")

        self.assertEqual((question["prompt"], bool(question["password"])), ("Secret? ", True))
        self.assertEqual(self.client.finish(request).text(), "7\n")

    def test_question_that_is_not_allowed_fails_at_once(self):
        exchange = self.client.execute(self.code("ask", "Name? "), allow_stdin=False, stop_on_error=False)

        self.assert_one_error(exchange)
        self.assertEqual(self.client.pending("stdin", exchange.request), [])
        self.assert_works()

    def test_question_goes_to_the_client_that_ran_the_cell(self):
        other = self.kernel.connect()
        request = other.send_execute(self.code("ask", "Other? "), allow_stdin=True)
        self.answer(request, "me", other)

        self.assertIn("got me\n", other.finish(request).text())
        self.assertEqual(self.client.pending("stdin", request), [])

    def test_two_questions_are_asked_in_turn(self):
        request = self.client.send_execute(self.code("ask", "1? ") + "\n" + self.code("ask", "2? "), allow_stdin=True)
        prompts = [self.answer(request, "a")["prompt"], self.answer(request, "b")["prompt"]]

        self.assertEqual(prompts, ["1? ", "2? "])
        self.assertIn("got a\ngot b\n", self.client.finish(request).text())

    def test_interrupt_ends_the_question(self):
        request = self.client.send_execute(self.code("ask", "Never? "), allow_stdin=True, stop_on_error=False)
        self.client.next("stdin", request)

        self.kernel.interrupt(self.client)

        self.assertEqual(self.client.finish(request).status, "error")
        self.assert_works()
