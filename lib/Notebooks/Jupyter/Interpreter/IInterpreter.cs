namespace Workspace.Notebooks.Jupyter.Interpreter;

/// <summary>What the dispatcher asks to run code and to answer questions about it. One request at a time.</summary>
internal interface IInterpreter : IDisposable
{
    /// <summary>Works on a request. Its outputs go to the listener before the task is done.</summary>
    Task<InterpreterReply> RequestAsync(InterpreterRequest request);

    /// <summary>Interrupts what runs; returns at once.</summary>
    void Interrupt();

    /// <summary>Passes on what the person at the front end typed: the content of an <c>input_reply</c>.</summary>
    void AnswerInput(ReadOnlyMemory<byte> content);
}
