using Segue.Cli;

return await SegueProgram.RunAsync(Host.FromProcess(), args);
