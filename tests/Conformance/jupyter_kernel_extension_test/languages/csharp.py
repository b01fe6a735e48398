"""C#, as the workspace's own kernel runs it."""
import json

text = json.dumps


def value(expression):
    return expression


def assign(name, number):
    return f"var {name} = {number};"


def increment(name):
    return f"{name} += 1;"


def stdout(line):
    return f"Console.WriteLine({text(line)});"


def stderr(line):
    return f"Console.Error.WriteLine({text(line)});"


def throw(message):
    return f"throw new InvalidOperationException({text(message)});"


throw_name = "InvalidOperationException"
does_not_compile = "int x = \"text\";"


def touch(path):
    return f"File.WriteAllText({text(path)}, \"\");"


def wait_for_file(path):
    return f"while (!File.Exists({text(path)})) Thread.Sleep(5);"


busy_loop = "while (true) { }"
sleep_forever = "Thread.Sleep(Timeout.Infinite);"
await_forever = "await Task.Delay(Timeout.Infinite);"


def lines(count):
    return f"for (var i = 0; i < {count}; i++) Console.WriteLine($\"line {{i}}\");"


def big_line(length):
    return f"Console.WriteLine(new string('x', {length}));"


def big_display(length):
    return f"display(new string('x', {length}), \"text/plain\");"


def _bundle(bundle):
    """A MIME bundle; values that are no text become JSON nodes."""
    code = f"new Workspace.Core.Display.MimeBundle({text(bundle.get('text/plain', ''))})"
    for mime, content in bundle.items():
        if mime != "text/plain":
            node = text(content) if isinstance(content, str) else f"System.Text.Json.Nodes.JsonNode.Parse({text(json.dumps(content))})"
            code += f".With({text(mime)}, {node})"
    return code


def display(bundle):
    return f"display({_bundle(bundle)});"


def display_with_metadata(bundle, metadata):
    code = _bundle(bundle)
    for mime, content in metadata.items():
        code += f".WithMetadata({text(mime)}, System.Text.Json.Nodes.JsonNode.Parse({text(json.dumps(content))}))"
    return f"display({code});"


def display_json(content):
    return display({"text/plain": "json", "application/json": content})


def display_and_update(first, second, display_id):
    return f"var handle = display({text(first)});\nhandle.Update({text(second)});"


def clear_output(wait):
    return f"clear_output({str(wait).lower()});"


def ask(prompt):
    return f"Console.WriteLine(\"got \" + Input({text(prompt)}));"


def ask_password(prompt):
    return f"Console.WriteLine(Password({text(prompt)}).Length);"


def read_line():
    return "Console.WriteLine(\"got \" + Console.ReadLine());"


page = ("?Math.Sqrt", "Sqrt")


def echo_comm(target):
    """Registers a target whose comms send every message's data back, with its buffers."""
    return ("using Workspace.Notebooks.Jupyter.Comms;\n"
            f"Comm.RegisterTarget({text(target)}, (comm, opened) => comm.OnMessage = message => comm.Send(new {{ echo = message.Data }}, message.Buffers));")


def open_comm(target, data):
    fields = ", ".join(f"{key} = {text(content)}" for key, content in data.items())
    return f"using Workspace.Notebooks.Jupyter.Comms;\nvar openedHere = Comm.Open({text(target)}, new {{ {fields} }});"


crash = "Environment.FailFast(\"on purpose\");"
exit_process = "Environment.Exit(3);"

failing_expression = "noSuchName"

completions = [("Consol|", "Console"), ("Math.Sqr|", "Sqrt"), ("\"😀😀\".ToString(); Consol|", "Console"), ("Consol|\nvar x = 1;", "Console")]
completion_after_assignment = ("var abcdefghVariable = 1;", "abcdefghV|", "abcdefghVariable")
inspections = ["Console.WriteLine|", "Console.Wri|teLine", "\"😀😀\".ToString(); Conso|le", "Console.WriteLine(|"]
inspection_without_result = "noSuchThingAtAll|"
inspection_with_source = ("/// <summary>The summary.</summary>\nint Documented() => 12345;", "Documented|", "12345")

complete = ["1", "var x = 1;", "int F()\n{\n    return 1;\n}", ""]
incomplete = [("for (var i = 0; i < 3; i++) {", "    "), ("void F()\n{\n    if (true) {", "        ")]
invalid = ["var x = = 3;", "int 7 = x;", "1 + )"]
