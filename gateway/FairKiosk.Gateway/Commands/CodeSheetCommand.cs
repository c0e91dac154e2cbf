using System.CommandLine;
using FairKiosk.Gateway.Labels;
using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Stations;

namespace FairKiosk.Gateway.Commands;

internal static class CodeSheetCommand
{
    public static Command Create()
    {
        Option<string> data = CommandOptions.Data();
        Argument<string> booth = new("booth") { Description = Say.Plain("Short name of the booth.") };
        Option<string> language = new("--language")
        {
            Description = Say.With($"Language of the sheet: {string.Join(", ", SheetWords.Languages)}."),
            HelpName = "CODE",
            DefaultValueFactory = _ => SheetWords.Languages[0],
        };
        Option<string?> staff = CommandOptions.Text("--staff", "NAME,NAME", $"Names that get a code each, at most {StaffNames.Most}: scans after it carry the name.");
        Option<string?> file = CommandOptions.Text("--out", "FILE", "Where the PDF goes; without this, codesheet-BOOTH-CODE.pdf here.");
        ExampleCommand command = new(
            "codesheet",
            "Makes a booth's sheet of command barcodes: rating, interests, meeting, undo, test mode, staff.",
            "fairkiosk codesheet arakawa --language de --out sheet.pdf",
            "fairkiosk codesheet arakawa --language ja --staff \"Anna,Ben\"")
        { data, booth, language, staff, file };
        command.SetAction(result =>
        {
            string code = result.GetValue(language)!;
            SheetWords words = SheetWords.For(code)
                ?? throw new UsageException(Say.With($"There is no code sheet in the language '{code}'. Use one of {string.Join(", ", SheetWords.Languages)}."));
            var (names, problem) = StaffNames.Parse(result.GetValue(staff));
            if (problem is not null)
            {
                throw new UsageException(problem);
            }

            using DataFolderSession session = DataFolderSession.Open(result.GetValue(data)!, create: false);
            CodeSheetDesk desk = new(session.Database, session.Folder, session.Time);
            string id = result.GetValue(booth)!;
            Station station = desk.Find(id) ?? throw new UsageException(
                Say.With($"There is no booth '{id}'. Add it with: fairkiosk booth add {(Wire.Topics.IsReaderId(id) ? id : "ID")} --name \"...\""));
            byte[] pdf = desk.Print(station, words, names);
            string path = Path.GetFullPath(result.GetValue(file) ?? CodeSheetDesk.FileName(station, words));
            return Save(path, pdf, result.InvocationConfiguration);
        });
        return command;
    }

    private static int Save(string path, byte[] pdf, InvocationConfiguration terminal)
    {
        try
        {
            File.WriteAllBytes(path, pdf);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine(Say.With($"The sheet cannot be written to {path}: {e.Message} Name another file with --out."));
            return ExitCodes.CannotStart;
        }

        terminal.Output.WriteLine(Say.With($"Written: {path}. Print it on A4 at actual size (100 %)."));
        return ExitCodes.Success;
    }
}
