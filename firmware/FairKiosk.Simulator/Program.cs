using System.Runtime.InteropServices;
using FairKiosk.Simulator.Cli;

using CancellationTokenSource stop = new();
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using PosixSignalRegistration terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await SimulatorCommand.RunAsync(args, new SimulatorHost(TimeProvider.System, Console.Error).RunAsync, stop.Token);

void Stop(PosixSignalContext context)
{
    // The readers deliver first; the process ends by itself.
    context.Cancel = true;
    stop.Cancel();
}
