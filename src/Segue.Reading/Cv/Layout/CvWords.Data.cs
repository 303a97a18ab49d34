namespace Segue.Reading.Cv.Layout;

/// <summary>The word lists behind <see cref="CvWords"/>: everyday knowledge, in lower case, separated by bars.</summary>
internal static class CvWordLists
{
    /// <summary>Last words of job titles.</summary>
    public const string Roles = """
        engineer|developer|programmer|analyst|architect|administrator|admin|sysadmin|manager|director|consultant|specialist|intern|trainee|apprentice
        scientist|researcher|lecturer|teacher|tutor|professor|instructor|trainer|assistant|associate|officer|executive|lead|leader|head|founder|co-founder|cofounder|owner
        cto|ceo|cio|coo|cfo|ciso|vp|president|chair|partner|contributor|contractor|freelancer|technician|designer|tester|coordinator|co-ordinator|advisor|adviser|supervisor
        operator|agent|representative|rep|clerk|accountant|auditor|planner|buyer|recruiter|marketer|writer|editor|author|journalist|nurse|doctor|physicist|mathematician|statistician
        economist|actuary|trader|banker|broker|underwriter|strategist|evangelist|advocate|mentor|coach|volunteer|member|fellow|postdoc|student|graduate|secretary|receptionist|cashier
        barista|waiter|waitress|driver|chef|maintainer|dba|sre|swe|sdet|qa|devops|support|helpdesk|webmaster|integrator|modeller|modeler|practitioner|professional|expert|master
        supporter|worker|handler|responder|investigator|librarian|curator|producer|presenter|photographer|translator|interpreter|paralegal|solicitor|lawyer|controller|controllers|bookkeeper|estimator|surveyor|inspector|fitter|electrician|soldier|sergeant|lieutenant|captain|corporal|pilot|placement|internship|deputy|principal|steward|treasurer
        """;

    /// <summary>Words that only organisations carry in their names.</summary>
    public const string Companies = """
        ltd|limited|inc|llc|llp|plc|gmbh|ag|bv|nv|pty|sa|sarl|srl|oy|ab|corp|corporation|company|co|group|holdings|solutions|technologies|systems|labs|laboratories|laboratory
        consulting|consultancy|consultants|partners|associates|agency|studio|studios|software|networks|services|bank|banking|insurance|assurance|university|college|school|council|nhs|trust|hospital
        ministry|department|dept|institute|institution|foundation|society|airlines|airways|railways|rail|telecom|communications|pharmaceuticals|healthcare|logistics|industries|enterprises|ventures|capital|media|interactive|international|global|analytics|digital|retail|supermarkets|stores|charity|police|authority|commission|agency|hmrc|gchq|bbc|academy|centre|center|church|hooli|startup|start-up|freelance|self-employed
        """;

    /// <summary>Words that name a place of learning.</summary>
    public const string Schools = """
        university|universität|universitat|université|universite|universidad|universidade|università|universiteit|uni|college|school|institute|institut|instituto|academy|polytechnic|polytechnique|iit|nit|iiit|bits|mit|eth|epfl|ucl|lse|kcl|ucla|ucsd|caltech|grammar|comprehensive|sixth|academia|école|ecole|hochschule|faculty|conservatoire|bootcamp
        makers|coursera|udacity|edx|futurelearn
        """;

    /// <summary>Countries, states and large towns, enough to tell a place from a name.</summary>
    public const string Places = """
        uk|united kingdom|great britain|gb|england|scotland|wales|northern ireland|ireland|usa|us|u.s.|united states|united states of america|canada|australia|new zealand|india|pakistan|bangladesh|sri lanka|nepal|china|hong kong|japan|south korea|korea|singapore|malaysia|indonesia|philippines|thailand|vietnam|taiwan|germany|france|spain|portugal|italy|netherlands|the netherlands|belgium|luxembourg|switzerland|austria|poland|czech republic|czechia|slovakia|hungary|romania|bulgaria|greece|turkey|türkiye|cyprus|malta|ukraine|russia|belarus|lithuania|latvia|estonia|finland|sweden|norway|denmark|iceland|serbia|croatia|slovenia|israel|uae|united arab emirates|qatar|saudi arabia|egypt|nigeria|kenya|ghana|south africa|uganda|ethiopia|zimbabwe|morocco|brazil|argentina|chile|colombia|peru|mexico|iran|iraq|europe|emea
        london|greater london|leeds|manchester|greater manchester|birmingham|liverpool|sheffield|bristol|newcastle|newcastle upon tyne|nottingham|leicester|coventry|bradford|hull|york|wakefield|huddersfield|halifax|harrogate|doncaster|rotherham|barnsley|middlesbrough|sunderland|durham|derby|stoke-on-trent|wolverhampton|southampton|portsmouth|brighton|reading|oxford|cambridge|norwich|ipswich|exeter|plymouth|bath|swindon|gloucester|cheltenham|milton keynes|northampton|luton|watford|slough|guildford|bournemouth|warrington|preston|blackpool|bolton|stockport|salford|chester|lancaster|carlisle|lincoln|peterborough|colchester|chelmsford|canterbury|edinburgh|glasgow|aberdeen|dundee|inverness|stirling|cardiff|swansea|newport|belfast|derry|yorkshire|west yorkshire|south yorkshire|north yorkshire|lancashire|kent|essex|surrey|sussex|hampshire|berkshire|hertfordshire|midlands|west midlands
        dublin|cork|galway|paris|lyon|berlin|munich|hamburg|frankfurt|cologne|amsterdam|rotterdam|utrecht|brussels|zurich|geneva|vienna|madrid|barcelona|lisbon|porto|rome|milan|athens|istanbul|ankara|warsaw|krakow|prague|budapest|bucharest|sofia|stockholm|copenhagen|oslo|helsinki|tallinn|riga|vilnius|kyiv|kiev|lviv|moscow|dubai|abu dhabi|doha|riyadh|tel aviv|cairo|lagos|abuja|nairobi|accra|cape town|johannesburg|mumbai|bombay|delhi|new delhi|bangalore|bengaluru|hyderabad|chennai|pune|kolkata|gurgaon|gurugram|noida|pilani|surathkal|ahmedabad|jaipur|kochi|karachi|lahore|islamabad|dhaka|colombo|beijing|shanghai|shenzhen|tokyo|seoul|taipei|kuala lumpur|jakarta|manila|bangkok|sydney|melbourne|brisbane|perth|auckland|wellington
        toronto|vancouver|montreal|ottawa|waterloo|calgary|new york|new york city|nyc|brooklyn|boston|cambridge ma|chicago|seattle|redmond|san francisco|san jose|palo alto|mountain view|menlo park|cupertino|sunnyvale|santa clara|oakland|berkeley|stanford|los angeles|san diego|irvine|portland|denver|boulder|austin|dallas|houston|atlanta|miami|washington|washington dc|philadelphia|pittsburgh|detroit|ann arbor|minneapolis|phoenix|salt lake city|california|texas|massachusetts|florida|illinois|oregon|colorado|georgia|virginia|ohio|michigan|new jersey|pennsylvania|north carolina|mexico city|sao paulo|são paulo|buenos aires|santiago|bogota|remote|hybrid
        """;

    /// <summary>Human languages, in English and a few in their own word.</summary>
    public const string Languages = """
        english|french|german|spanish|italian|portuguese|dutch|polish|romanian|hungarian|czech|slovak|greek|turkish|russian|ukrainian|bulgarian|serbian|croatian|swedish|norwegian|danish|finnish|icelandic|estonian|latvian|lithuanian|irish|welsh|gaelic|catalan|basque|arabic|hebrew|persian|farsi|urdu|hindi|punjabi|gujarati|bengali|tamil|telugu|kannada|malayalam|marathi|nepali|sinhala|mandarin|cantonese|chinese|japanese|korean|vietnamese|thai|malay|indonesian|tagalog|filipino|swahili|yoruba|igbo|hausa|amharic|somali|afrikaans|zulu|latin|esperanto|bsl|français|deutsch|español|italiano|português
        """;
}
