using FairKiosk.Gateway.Texts;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>When a form cannot be saved because the database takes nothing at present, its page comes again with what was typed and says so.</summary>
internal sealed partial class StorageTrouble(Words words, ILogger<StorageTrouble> logger) : IPageFilter
{
    /// <summary>Where the layout finds what to say, a <see cref="Saying"/>.</summary>
    public const string ViewDataKey = "Trouble";

    /// <returns>Null when it is no trouble with the database.</returns>
    public static Saying? Of(Exception? error, Words words) => error switch
    {
        DatabaseFullException => new(words["Problem.Full.Title"], words["Problem.Full.Text"]),
        DatabaseUnavailableException => new(words["Problem.Busy.Title"], words["Problem.Busy.Text"]),
        DatabaseUnreadableException => new(words["Problem.Damaged.Title"], words["Problem.Damaged.Text"]),
        _ => null,
    };

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        var request = context.HttpContext.Request;
        // A script keeps what was typed itself. What cannot be read any more cannot be shown again either.
        if (!HttpMethods.IsPost(request.Method) || request.Headers.ContainsKey("HX-Request") || context.Exception is DatabaseUnreadableException
            || Of(context.Exception, words) is not { } saying || context.HandlerInstance is not PageModel page)
        {
            return;
        }

        Log.NotSaved(logger, request.Path, context.Exception!.Message);
        page.ViewData[ViewDataKey] = saying;
        context.HttpContext.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Result = page.Page();
        context.ExceptionHandled = true;
    }

    /// <param name="Title">What happened.</param>
    /// <param name="Text">What is safe and what to do.</param>
    internal sealed record Saying(string Title, string Text);

    private static partial class Log
    {
        [LoggerMessage(4102, LogLevel.Warning, "What somebody sent from {Path} was not saved: {Reason}")]
        public static partial void NotSaved(ILogger logger, string path, string reason);
    }
}
