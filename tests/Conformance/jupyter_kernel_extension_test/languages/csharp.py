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
