using System.Text;
using FairKiosk.Pavilions.Badges;
using FairKiosk.Pavilions.Lists;
using FairKiosk.Storage;
using Microsoft.Playwright;

namespace FairKiosk.EndToEnd.Tests.Browser.Harness;

/// <summary>What an organiser does with a visitor list.</summary>
internal static class OrganiserLists
{
    private const string List =
        """
        Besuchernummer;Vorname;Name;Firma;Funktion;E-Mail-Adresse;Telefon;Land;Anmerkung
        4711;Anna;Krüger;Krüger GmbH;Leiterin Einkauf;anna@example.org;+49 89 1234;Deutschland;
        4712;Maximiliane;von Hohenstein-Schaumburg;Bundesverband der Hersteller von Präzisionsbauteilen;Referentin;m@example.org;;Österreich;VIP
        ;Jonas;Weber;Weber AG;;;;;
        4713;太郎;山田;株式会社荒川精密;代表取締役;yamada@example.jp;+81 48 123;日本;
        4714;;;;;;;;
        4715;Mia;Wolf;Wolf KG;;;;Schweiz;
        4715;Mia;Wolff;Wolf KG;;;;Schweiz;
        """;

    /// <summary>Opens a list, whatever was open before.</summary>
    public static async Task OpenAsync(Visit visit)
    {
        await SendAsync(visit, "COMPAMED-2026_Besucherliste_Export_final.csv", Encoding.UTF8.GetBytes(List));
        await visit.Page.Locator("#columns").WaitForAsync();
    }

    /// <summary>A file that is no list.</summary>
    public static async Task OpenPictureAsync(Visit visit)
    {
        await SendAsync(visit, "hall-plan.pdf", "%PDF-1.7"u8.ToArray());
        await visit.Page.GetByRole(AriaRole.Alert).WaitForAsync();
    }

    public static async Task CheckAsync(Visit visit)
    {
        await visit.PressAsync("Visitors.Check");
        await visit.Page.GetByText(visit.Say["Visitors.WouldTake"]).WaitForAsync();
    }

    public static async Task ImportAsync(Visit visit)
    {
        await visit.PressAsync("Visitors.Import");
        await visit.Page.GetByText(visit.Say["Visitors.Took"]).WaitForAsync();
    }

    /// <summary>A list that was imported, without the pages of its import.</summary>
    public static void Hold(PavilionHost pavilion, params (string Code, string Name, string Company)[] rows)
    {
        var (lists, id) = (pavilion.Database.Visitors, VisitorLists.NewId());
        var badges = lists.Badges();
        lists.Add(id, [.. rows.Select((row, at) => new VisitorRow(at + 2, badges.Of(row.Code)!, new BadgeContact(row.Name, "", "", row.Company, "", "", "", "", "", "", "")))]);
        lists.Hold(id, "list.csv", rows.Length, 0, "", new Dictionary<VisitorField, int> { [VisitorField.Code] = 0, [VisitorField.Name] = 1 }, badges, "organiser");
    }

    private static async Task SendAsync(Visit visit, string name, byte[] file)
    {
        await visit.OpenAsync("/visitors");
        var drop = visit.Page.GetByRole(AriaRole.Button, new() { Name = visit.Say["Visitors.Drop"] });
        if (await drop.IsVisibleAsync())
        {
            await drop.ClickAsync();
        }

        await visit.Page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = file });
        await visit.PressAsync("Visitors.Open");
    }
}
