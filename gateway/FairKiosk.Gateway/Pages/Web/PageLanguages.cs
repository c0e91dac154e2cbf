using System.Globalization;
using FairKiosk.Storage;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Localization;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>Which language a page speaks: the one that its address asks for, else the one that the person chose, else the one chosen at this browser,
/// else the browser's own, else English.</summary>
internal static class PageLanguages
{
    /// <summary>Of an address: for a wall screen that speaks another language than whoever signed in at it.</summary>
    public const string Query = "lang";

    /// <summary>Keeps what was chosen at this browser.</summary>
    public const string Cookie = "fairkiosk-language";

    private static readonly TimeSpan CookieAge = TimeSpan.FromDays(400);
    private static readonly object OfPerson = new();

    /// <summary>As readers and sheets have them, English first.</summary>
    public static IReadOnlyList<string> All => ReaderPlaces.Languages;

    /// <summary>The language attribute of the page.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>To be called after the sign-in, which knows what the person chose.</summary>
    public static void UsePageLanguages(this IApplicationBuilder app) => app.UseRequestLocalization(language =>
    {
        string[] all = [.. All];
        language.SetDefaultCulture(all[0]).AddSupportedCultures(all).AddSupportedUICultures(all);
        language.RequestCultureProviders =
        [
            new QueryStringRequestCultureProvider { QueryStringKey = Query, UIQueryStringKey = Query },
            new CustomRequestCultureProvider(context => Task.FromResult(context.Items[OfPerson] is string chosen ? new ProviderCultureResult(chosen) : null)),
            new CookieRequestCultureProvider { CookieName = Cookie },
            new AcceptLanguageHeaderRequestCultureProvider(),
        ];
    });

    /// <summary>Tells what the person of this request chose; null: nothing.</summary>
    public static void Follow(HttpContext context, string? chosen) => context.Items[OfPerson] = chosen;

    /// <summary>This browser speaks it from now on, also after signing out.</summary>
    public static void Keep(HttpContext context, string language) => context.Response.Cookies.Append(
        Cookie,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language)),
        new CookieOptions { MaxAge = CookieAge, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps });

    /// <summary>The address of the page that is being shown, without a language of its own.</summary>
    public static string Here(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? asked.OriginalPath + asked.OriginalQueryString
        : context.Features.Get<IExceptionHandlerPathFeature>() is { } broken ? broken.Path
        : context.Request.Path + new QueryBuilder(context.Request.Query.Where(part => part.Key != Query)).ToString();
}
