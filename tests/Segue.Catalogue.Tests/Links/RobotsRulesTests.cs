using Segue.Catalogue.Links;

namespace Segue.Catalogue.Tests.Links;

public sealed class RobotsRulesTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /private", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /private", "/public", true)]
    [InlineData("User-agent: *\nDisallow:", "/anything", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: segue\nDisallow: /a", "/b", true)]
    [InlineData("User-agent: other\nUser-agent: Segue\nDisallow: /a # comment", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nAllow: /a\nDisallow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?z", true)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a1b2c3", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("<html>not rules</html>", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    public void Allows_ByLongestRule_AsTheStandardSays(string robots, string path, bool allowed)
    {
        Assert.Equal(allowed, RobotsRules.Parse(robots.Replace("\\n", "\n", StringComparison.Ordinal), LinkAsker.Agent).Allows(path));
    }
}
