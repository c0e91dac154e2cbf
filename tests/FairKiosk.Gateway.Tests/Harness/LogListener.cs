using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace FairKiosk.Gateway.Tests;

/// <summary>Hears all that a gateway logs: number, words, named fields and errors of each event in one line.</summary>
internal sealed class LogListener : ILoggerProvider
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => new Listener(categoryName, _lines);

    public void Dispose()
    {
        // Nothing is held.
    }

    private sealed class Listener(string category, ConcurrentQueue<string> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var fields = state is IEnumerable<KeyValuePair<string, object?>> named ? string.Join(' ', named.Select(field => $"{field.Key}={field.Value}")) : string.Empty;
            lines.Enqueue(string.Create(CultureInfo.InvariantCulture, $"{logLevel} {category} [{eventId.Id}] {formatter(state, exception)} {fields} {exception}"));
        }
    }
}
