using FairKiosk.Gateway.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Every form that is sent comes through here before its page does anything: the page has such a form, the <see cref="SightTable"/> lets the person
/// send it, what was sent can be read, and of the choices that it needs none is missing: an absent one would pass for the first.</summary>
internal sealed class FormGate : IPageFilter
{
    private static readonly object NothingChosen = new();

    /// <summary>The form was refused because something was not chosen.</summary>
    public static bool IsNothingChosen(HttpContext http) => http.Items.ContainsKey(NothingChosen);

    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var http = context.HttpContext;
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (context.HandlerMethod is not { } form)
        {
            context.Result = new NotFoundResult();
        }
        else if (http.GetEndpoint() is not RouteEndpoint page || !http.User.MaySend(page.RoutePattern.RawText ?? "", form.Name))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status403Forbidden);
        }
        else if (form.Parameters.Any(parameter => parameter.ParameterInfo.ParameterType.IsEnum && !IsChosen(parameter.Name, context.ModelState)))
        {
            http.Items[NothingChosen] = true;
            context.Result = new BadRequestResult();
        }
        else if (!context.ModelState.IsValid)
        {
            context.Result = new BadRequestResult();
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
    }

    private static bool IsChosen(string name, ModelStateDictionary sent) =>
        sent.TryGetValue(name, out var choice) && !string.IsNullOrEmpty(choice.AttemptedValue) && choice.ValidationState != ModelValidationState.Invalid;
}
