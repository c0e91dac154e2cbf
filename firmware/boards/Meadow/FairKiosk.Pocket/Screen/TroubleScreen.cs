using FairKiosk.Parts.Screen;
using FairKiosk.Pocket.Hardware;
using FairKiosk.Reader.Feedback;

namespace FairKiosk.Pocket.Screen;

/// <summary>What stands on the screen when the reader cannot go on: else it would start again and again without a word.</summary>
internal static class TroubleScreen
{
    private const int Left = 8;
    private const int LineHeight = 20;
    private const int LettersOnLine = 26;

    public static void Show(IPocketHardware hardware, Exception why)
    {
        hardware.Light(LightColour.Red);
        List<ScreenText> texts = [new ScreenText(Left, LineHeight, "Not working", TextSize.Large)];
        for (var rest = why.Message; rest.Length > 0 && texts.Count < 8; rest = rest.Substring(Math.Min(LettersOnLine, rest.Length)))
        {
            texts.Add(new ScreenText(Left, LineHeight * (texts.Count + 3), rest.Substring(0, Math.Min(LettersOnLine, rest.Length)), TextSize.Small));
        }

        new PocketScreen(hardware.Screen).Draw(texts.ToArray());
    }
}
