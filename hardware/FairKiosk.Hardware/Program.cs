using FairKiosk.Hardware.Commands;

return await HardwareCommands.RunAsync(args);
