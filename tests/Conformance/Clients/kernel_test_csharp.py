"""The samples with which jupyter_kernel_test tests the C# kernel whole."""
import unittest

import jupyter_kernel_test


class CSharpKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = ".net-csharp"
    language_name = "C#"
    file_extension = ".cs"

    code_hello_world = 'Console.WriteLine("hello, world");'
    code_stderr = 'Console.Error.WriteLine("oops");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": "Math.Sqr", "matches": {"Sqrt"}},
        {"text": "no_such_name_at_all"},
    ]
    complete_code_samples = ["1", "var x = 2;", 'Console.WriteLine("hello, world");', "int F(int n)\n{\n    return n;\n}"]
    incomplete_code_samples = ["if (true) {", "int F(", '"""\ntext', "var x = 1 +", "/* comment"]
    invalid_code_samples = ["var x = = 3;", "1 + )", "}"]
    code_page_something = "?Math.Sqrt"
    code_generate_error = 'throw new InvalidOperationException("on purpose");'
    code_execute_result = [
        {"code": "6*7", "result": "42"},
        {"code": '"text" + 1', "result": "text1"},
        {"code": 'HTML("<b>bold</b>")', "mime": "text/html", "result": "<b>bold</b>"},
    ]
    code_display_data = [
        {"code": 'display(HTML("<b>bold</b>"));', "mime": "text/html"},
        {"code": "display(42);", "mime": "text/plain"},
    ]
    code_history_pattern = "6?7*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.Sqrt"
    code_clear_output = "clear_output();"


if __name__ == "__main__":
    unittest.main()
