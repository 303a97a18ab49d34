using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Segue.Documents.Web;

/// <summary>Turns microdata (<c>itemscope</c>, <c>itemprop</c>) into the JSON-LD that says the same, so that both are read by one reader.</summary>
internal static class Microdata
{
    private const int DeepestNesting = 16;

    /// <summary>Every item of the page that is no part of another, as JSON-LD.</summary>
    public static IEnumerable<string> Items(IHtmlDocument page) =>
        page.QuerySelectorAll("[itemscope][itemtype]:not([itemprop])").Select(item => Item(item, 0).ToJsonString());

    private static JsonObject Item(IElement item, int depth)
    {
        JsonObject json = new() { ["@type"] = (item.GetAttribute("itemtype") ?? "").Split('/', '#')[^1] };
        foreach (IElement property in depth < DeepestNesting ? Properties(item) : [])
        {
            JsonNode value = property.HasAttribute("itemscope") ? Item(property, depth + 1) : JsonValue.Create(Value(property));
            foreach (string name in (property.GetAttribute("itemprop") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Add(json, name, value.DeepClone());
            }
        }

        return json;
    }

    private static void Add(JsonObject json, string name, JsonNode value)
    {
        switch (json[name])
        {
            case null: json[name] = value; break;
            case JsonArray several: several.Add(value); break;
            case { } one: json[name] = new JsonArray(one.DeepClone(), value); break;
        }
    }

    // The properties of an item are the elements below it, those of items inside it left out.
    private static IEnumerable<IElement> Properties(IElement item)
    {
        Stack<IElement> open = new(item.Children.Reverse());
        while (open.TryPop(out IElement? element))
        {
            if (element.HasAttribute("itemprop"))
            {
                yield return element;
            }

            if (!element.HasAttribute("itemscope"))
            {
                foreach (IElement child in element.Children.Reverse())
                {
                    open.Push(child);
                }
            }
        }
    }

    private static string Value(IElement element) =>
        element.GetAttribute("content")
        ?? element.LocalName switch
        {
            "a" or "link" => element.GetAttribute("href"),
            "img" => element.GetAttribute("src"),
            "time" => element.GetAttribute("datetime"),
            "data" or "meter" => element.GetAttribute("value"),
            _ => null,
        }
        ?? element.InnerHtml.Trim();
}
