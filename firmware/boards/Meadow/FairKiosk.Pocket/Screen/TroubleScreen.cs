using FairKiosk.Parts.Screen;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Reader.Feedback;

namespace FairKiosk.Pocket.Screen;

/// <summary>What stands on the screen when the reader cannot go on: else it would start again and again without a word.</summary>
internal static class TroubleScreen
{
    private const int Left = 8;
    private const int LineHeight = 20;
    private const int LettersOnLine = 27;
    private const int FirstLine = 4;
    private const int MostLines = 7;

    public static void Show(IPocketHardware hardware, Exception why)
    {
        hardware.Light(LightColour.Red);
        List<ScreenText> texts = [new ScreenText(Left, LineHeight, "Not working", TextSize.Large)];
        texts.AddRange(Lines(why.Message).Take(MostLines).Select((line, number) => new ScreenText(Left, LineHeight * (number + FirstLine), line, TextSize.Small)));
        new PocketScreen(hardware.Screen).Draw(texts.ToArray());
    }

    private static List<string> Lines(string message)
    {
        List<string> lines = [string.Empty];
        foreach (var word in message.Split(' '))
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length >= LettersOnLine)
            {
                lines.Add(string.Empty);
            }

            lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
        }

        return lines;
    }
}
