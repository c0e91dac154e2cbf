using FairKiosk.Gateway.Hosting;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Labels;

/// <summary>Code sheets over the pages: a booth prints its own, the organiser everybody's.</summary>
internal static class CodeSheetRoutes
{
    public static void MapCodeSheets(this WebApplication app)
    {
        app.MapGet("/leads/codesheet", (CodeSheetDesk desk, HttpContext context, string? booth, string? language, string? staff) =>
        {
            // Whose booths there are to choose from comes from the sign-in alone.
            IReadOnlyList<Station> own = desk.BoothsOf(context.User.FindFirst(Roles.ExhibitorClaim)!.Value);
            return Answer(desk, own.FirstOrDefault(station => string.IsNullOrEmpty(booth) || station.Id == booth), language, staff);
        });
        app.MapGet("/live/codesheet", (CodeSheetDesk desk, string? booth, string? language, string? staff) =>
            Answer(desk, desk.Find(booth ?? ""), language, staff));
    }

    private static IResult Answer(CodeSheetDesk desk, Station? booth, string? language, string? staff)
    {
        if (booth is null || SheetWords.For(string.IsNullOrEmpty(language) ? "en" : language) is not { } words)
        {
            return Results.NotFound();
        }

        var (names, problem) = StaffNames.Parse(staff);
        if (problem is not null)
        {
            return Results.Text(problem, statusCode: StatusCodes.Status400BadRequest);
        }

        try
        {
            return Results.File(desk.Print(booth, words, names), CodeSheetPdf.ContentType, CodeSheetDesk.FileName(booth, words));
        }
        catch (FontMissingException e)
        {
            return Results.Text(e.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
