using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Renders a part of a page outside a page, for the event stream.</summary>
internal sealed class PartialRenderer(IRazorViewEngine views, ITempDataProvider tempData)
{
    public async Task<string> RenderAsync<T>(HttpContext http, string path, T model)
    {
        var view = views.GetView(executingFilePath: null, path, isMainPage: false).View
            ?? throw new InvalidOperationException($"There is no view {path}.");
        var action = new ActionContext(http, http.GetRouteData(), new ActionDescriptor());
        var data = new ViewDataDictionary<T>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model };
        await using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        await view.RenderAsync(new ViewContext(action, view, data, new TempDataDictionary(http, tempData), text, new HtmlHelperOptions()));
        return text.ToString();
    }
}
