using System.Globalization;
using FairKiosk.Hardware.Commands;

// Figures are written as in the tables, whatever the language of the terminal.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return await HardwareCommands.RunAsync(args);
