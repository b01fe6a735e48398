"""Counting, storing, silence, errors and user expressions."""
from .case import KernelTestCase


class ExecuteTests(KernelTestCase):
    def count(self):
        return self.run_ok(self.code("value", "1")).content["execution_count"]

    def fail_cell(self, code, **options):
        """Runs a cell that fails; what follows it must not be aborted, which is tested elsewhere."""
        return self.client.execute(code, stop_on_error=False, **options)

    def test_count_is_the_same_everywhere_and_goes_up_by_one(self):
        first = self.run_ok(self.code("value", "1"))
        second = self.run_ok(self.code("value", "2"))

        counts = [first.content["execution_count"]] + [m["content"]["execution_count"] for m in first.of_type("execute_input", "execute_result")]
        self.assertEqual(len(counts), 3)
        self.assertEqual(len(set(counts)), 1)
        self.assertEqual(second.content["execution_count"], counts[0] + 1)

    def test_failed_cell_counts(self):
        before = self.count()
        failed = self.fail_cell(self.code("throw", "counted"))

        self.assertEqual(failed.content["execution_count"], before + 1)
        self.assertEqual(self.count(), before + 2)

    def test_input_is_published_before_anything_else(self):
        code = self.code("stdout", "x")
        exchange = self.run_ok(code)

        self.assertEqual([m["msg_type"] for m in exchange.published[:2]], ["status", "execute_input"])
        self.assertEqual(exchange.published[1]["content"]["code"], code)

    def test_silent_publishes_nothing_and_does_not_count(self):
        before = self.count()
        exchange = self.run_ok(self.code("stdout", "unheard"), silent=True)

        self.assertEqual([m["msg_type"] for m in exchange.published], ["status", "status"])
        self.assertEqual(self.count(), before + 1)

    def test_silent_keeps_what_it_declared(self):
        self.run_ok(self.code("assign", "declared_silently", 7), silent=True)

        self.assertEqual(self.run_ok(self.code("value", "declared_silently")).result["text/plain"], "7")

    def test_silent_shows_no_result(self):
        exchange = self.run_ok(self.code("value", "5"), silent=True)

        self.assertEqual(exchange.of_type("execute_result"), [])

    def test_silent_wins_over_store_history(self):
        before = self.count()
        self.run_ok(self.code("value", "5"), silent=True, store_history=True)

        self.assertEqual(self.count(), before + 1)

    def test_not_stored_shows_outputs_and_does_not_count(self):
        before = self.count()
        exchange = self.run_ok(self.code("stdout", "heard"), store_history=False)

        self.assertEqual(exchange.text(), "heard\n")
        self.assertEqual(self.count(), before + 1)

    def test_nothing_to_run_is_no_error(self):
        for code in ("", "   ", "\n\n"):
            with self.subTest(code=code):
                self.assertEqual(self.run_ok(code).outputs, [])

    def test_thrown_error_is_published_once(self):
        exchange = self.fail_cell(self.code("throw", "the message"))

        self.assert_one_error(exchange)
        self.assertEqual(exchange.content["ename"], self.code("throw_name"))
        self.assertEqual(exchange.content["evalue"], "the message")

    def test_code_that_does_not_compile_is_one_error(self):
        self.assert_one_error(self.fail_cell(self.code("does_not_compile")))

    def test_output_before_an_error_is_kept(self):
        exchange = self.fail_cell(self.code("stdout", "before") + "\n" + self.code("throw", "after"))

        self.assertEqual([m["msg_type"] for m in exchange.outputs], ["stream", "error"], self.explain(exchange))

    def test_user_expression_is_a_bundle(self):
        self.run_ok(self.code("assign", "for_expression", 20))
        exchange = self.run_ok(self.code("increment", "for_expression"), user_expressions={"answer": self.code("value", "for_expression * 2")})

        answer = exchange.content["user_expressions"]["answer"]
        self.assertEqual(answer["status"], "ok")
        self.assertEqual(answer["data"]["text/plain"], "42")
        self.assertEqual(answer["metadata"], {})

    def test_failing_user_expression_does_not_fail_the_cell(self):
        exchange = self.run_ok(self.code("value", "1"), user_expressions={"good": self.code("value", "2"), "bad": self.code("failing_expression")})

        expressions = exchange.content["user_expressions"]
        self.assertEqual(expressions["good"]["status"], "ok")
        self.assertEqual(expressions["bad"]["status"], "error")
        self.assertTrue(expressions["bad"]["ename"])
        self.assertIsInstance(expressions["bad"]["traceback"], list)
        self.assertEqual(exchange.of_type("error"), [], "an expression's error is not the cell's")

    def test_user_expressions_work_in_silence(self):
        exchange = self.run_ok("", silent=True, user_expressions={"answer": self.code("value", "42")})

        self.assertEqual(exchange.content["user_expressions"]["answer"]["data"]["text/plain"], "42")

    def test_failed_cell_evaluates_no_expressions(self):
        exchange = self.fail_cell(self.code("throw", "x"), user_expressions={"answer": self.code("value", "42")})

        self.assertEqual(exchange.content.get("user_expressions", {}), {})

    def test_pager_is_a_payload(self):
        code, expected = self.code("page")
        exchange = self.run_ok(code)

        (payload,) = exchange.content["payload"]
        self.assertEqual(payload["source"], "page")
        self.assertIn(expected, payload["data"]["text/plain"])
        self.assertEqual(self.run_ok(self.code("value", "1")).content.get("payload", []), [], "the next cell has none")
