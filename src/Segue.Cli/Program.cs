using Segue.Cli;

Host host = Host.FromProcess();
return await SegueCommand.Create(host).Parse(args).InvokeAsync();
