using System.IO.Ports;
using System.Threading;
using FairKiosk.Parts.Provisioning;
using FairKiosk.Wire;

namespace FairKiosk.Nano.Drivers;

/// <summary>The set-up: kept in a file, told over a serial line.</summary>
public sealed class SetupLine
{
    private const string Port = "COM2";
    private const string Understood = "ok";
    private const int Baud = 115_200;

    // A puck that lacks nothing waits so long for somebody who begins, and so long for who has begun.
    private const int OfferMillis = 5000;
    private const int LineMillis = 60_000;
    private readonly string _path;

    /// <summary>Creates it.</summary>
    /// <param name="path">Where the set-up is kept.</param>
    public SetupLine(string path)
    {
        _path = path;
    }

    /// <summary>Reads what is kept and listens on the serial line: without end while something is missing, otherwise for a few seconds.</summary>
    /// <returns>A set-up that lacks nothing.</returns>
    public ReaderSetup Get()
    {
        var desk = Kept();
        var isComplete = desk.Setup.Missing.Length == 0;
        using var line = new SerialPort(Port, Baud);
        line.NewLine = "\n";
        line.ReadTimeout = isComplete ? OfferMillis : Timeout.Infinite;
        line.Open();
        Say(line, "set-up: help lists what can be said");
        while (!desk.IsSaved)
        {
            string told;
            try
            {
                // The driver gives no line at all when something else wakes it.
                told = line.ReadLine() ?? "";
            }
            catch (Exception)
            {
                if (isComplete)
                {
                    // What was told and not saved is forgotten.
                    return Kept().Setup;
                }

                // Noise on the line.
                continue;
            }

            var answer = desk.Obey(told);
            if (isComplete && answer.StartsWith(Understood))
            {
                line.ReadTimeout = LineMillis;
            }

            Say(line, desk.IsSaved && !TryKeep(desk) ? "error: it could not be kept; it holds until the puck is switched off" : answer);
        }

        return desk.Setup;
    }

    private static void Say(SerialPort line, string text)
    {
        var bytes = Utf8.GetBytes(text + "\r\n");
        line.Write(bytes, 0, bytes.Length);
    }

    private SetupDesk Kept()
    {
        var desk = new SetupDesk();
        if (File.Exists(_path))
        {
            var lines = File.ReadAllText(_path).Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                desk.Obey(lines[i]);
            }
        }

        return desk;
    }

    private bool TryKeep(SetupDesk desk)
    {
        try
        {
            File.WriteAllText(_path, desk.Write());
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
