using FairKiosk.Reader.Linux.Commands;

return await ReaderCommands.RunAsync(args);
