"""Python, as ipykernel runs it."""
text = repr


def value(expression):
    return expression


def assign(name, number):
    return f"{name} = {number}"


def increment(name):
    return f"{name} += 1"


def stdout(line):
    return f"print({text(line)})"


def stderr(line):
    return f"import sys; print({text(line)}, file=sys.stderr)"


def throw(message):
    return f"raise ValueError({text(message)})"


throw_name = "ValueError"
does_not_compile = "x = = 3"


def touch(path):
    return f"open({text(path)}, 'w').close()"


def wait_for_file(path):
    return f"import os, time\nwhile not os.path.exists({text(path)}):\n    time.sleep(0.005)"


busy_loop = "while True:\n    pass"
sleep_forever = "import time\ntime.sleep(3600)"
await_forever = "import asyncio\nawait asyncio.sleep(3600)"


def lines(count):
    return f"for i in range({count}):\n    print('line', i)"


def big_line(length):
    return f"print('x' * {length})"


def big_display(length):
    return f"from IPython.display import display\ndisplay({{'text/plain': 'x' * {length}}}, raw=True)"


def display(bundle):
    return f"from IPython.display import display\ndisplay({bundle!r}, raw=True)"


def display_with_metadata(bundle, metadata):
    return f"from IPython.display import display\ndisplay({bundle!r}, metadata={metadata!r}, raw=True)"


def read_line():
    return "print(\"got \" + input())"


def display_json(value):
    return f"from IPython.display import display\ndisplay({{\"application/json\": {value!r}, \"text/plain\": \"json\"}}, raw=True)"


def display_and_update(first, second, display_id):
    return ("from IPython.display import display\n"
            f"handle = display({{'text/plain': {text(first)}}}, raw=True, display_id={text(display_id)})\n"
            f"handle.update({{'text/plain': {text(second)}}}, raw=True)")


def clear_output(wait):
    return f"from IPython.display import clear_output\nclear_output(wait={wait})"


def ask(prompt):
    return f"print('got ' + input({text(prompt)}))"


def ask_password(prompt):
    return f"import getpass\nprint(len(getpass.getpass({text(prompt)})))"


page = ("from IPython.core.page import page\npage('the page')", "the page")


def echo_comm(target):
    """Registers a target whose comms send every message's data back, with its buffers."""
    return ("def opened(comm, message):\n"
            "    @comm.on_msg\n"
            "    def received(message):\n"
            "        comm.send({'echo': message['content']['data']}, buffers=message['buffers'])\n"
            f"get_ipython().kernel.comm_manager.register_target({text(target)}, opened)")


def open_comm(target, data):
    return f"from ipykernel.comm import Comm\nopened_here = Comm(target_name={text(target)}, data={data!r})"


crash = "import os\nos.abort()"
exit_process = "import os\nos._exit(3)"

failing_expression = "no_such_name"

# Code with | where the cursor stands, and a candidate that must be among the matches.
completions = [("zi|", "zip"), ("import os\nos.path.joi|", "join"), ("'😀😀'; prin|", "print"), ("prin|\nx = 1", "print")]
completion_after_assignment = ("abcdefgh_variable = 1", "abcdefgh_v|", "abcdefgh_variable")
inspections = ["print|", "pri|nt", "'😀😀'; prin|t", "print(|"]
inspection_without_result = "no_such_thing_at_all|"
inspection_with_source = ("def documented():\n    '''The summary.'''\n    return 12345", "documented|", "12345")

complete = ["1", "x = 1", "def f():\n    return 1\n", ""]
incomplete = [("for i in range(3):", "    "), ("def f():\n    if True:", "        ")]
invalid = ["x = = 3", "import = 7"]
