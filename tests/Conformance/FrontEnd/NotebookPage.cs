using Microsoft.Playwright;

namespace Workspace.Conformance.Tests.FrontEnd;

/// <summary>A notebook open in the browser, and what its reader does with it.</summary>
internal sealed class NotebookPage(IPage page)
{
    // Only so that a front end that hangs fails its test; everything waits for what it needs.
    private const float Longest = 180_000;

    public IPage Page => page;

    public static async Task<NotebookPage> OpenAsync(IBrowserContext context, NotebookServer server, string path)
    {
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Longest);
        await page.GotoAsync($"{server.Address}notebooks/{path}?token={server.Token}");
        var notebook = new NotebookPage(page);
        await notebook.UntilAsync("window.Jupyter && Jupyter.notebook && Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel && Jupyter.notebook.kernel.is_connected() && Jupyter.notebook.kernel.info_reply.language_info");
        await notebook.UntilIdleAsync();
        return notebook;
    }

    public async Task RunAllAsync()
    {
        await page.ClickAsync("#celllink");
        await page.ClickAsync("#run_all_cells a");
        await UntilIdleAsync();
    }

    /// <summary>Adds a cell at the end and puts the cursor into it.</summary>
    public async Task<ILocator> AddCellAsync()
    {
        await page.EvaluateAsync("() => { const n = Jupyter.notebook; n.insert_cell_at_bottom('code'); n.select(n.ncells() - 1); n.edit_mode(); n.focus_cell(); n.scroll_to_bottom(); n.get_selected_cell().focus_editor(); }");
        return page.Locator(".code_cell").Last;
    }

    public async Task<ILocator> TypeCellAsync(string code)
    {
        var cell = await AddCellAsync();
        await page.Keyboard.InsertTextAsync(code);
        return cell;
    }

    public async Task<ILocator> RunCellAsync(string code)
    {
        var cell = await TypeCellAsync(code);
        await page.Keyboard.PressAsync("Control+Enter");
        return cell;
    }

    public Task ClickInterruptAsync() => page.ClickAsync("button[data-jupyter-action='jupyter-notebook:interrupt-kernel']");

    public Task UntilIdleAsync() => UntilAsync("!Jupyter.notebook.kernel_busy && !Jupyter.notebook.get_cells().some(c => c.cell_type === 'code' && c.element.find('.input_prompt').text().includes('*'))");

    public Task UntilAsync(string condition) => page.WaitForFunctionAsync($"() => {condition}", null, new PageWaitForFunctionOptions { Timeout = Longest });

    /// <summary>A picture for people, under <c>artifacts/</c>.</summary>
    public async Task<byte[]> ScreenshotAsync(string name)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Core.Native.WorkspacePaths.Root!, "artifacts", "front-end")).FullName;
        return await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
    }
}
