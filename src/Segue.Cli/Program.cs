using Segue.Cli;

return await SegueCommand.RunAsync(Host.FromProcess(), args);
