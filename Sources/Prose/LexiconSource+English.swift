extension LexiconSource {
    static let english = LexiconSource(
        language: "en",
        units: [
            (
                ["business-day"],
                "business days|business day|working days|working day|workdays|workday|weekdays|weekday|banking days"
            ),
            (["day"], "calendar days|calendar day|days|day"), (["week"], "weeks|week"), (["month"], "months|month"),
            (["year"], "years|year"), (["hour"], "hours|hour|hrs|hr|h"), (["minute"], "minutes|minute|mins|min"),
            (["second"], "seconds|second|secs|sec|s"), (["millisecond"], "milliseconds|millisecond"),
            (["percent"], "percent|per cent|percents"), (["times", "multiple"], "times"), (["multiple"], "x|×"),
            (["piece"], "pieces|piece|pcs"), (["item"], "items|item"), (["person"], "people|persons|person"),
            (["sheet"], "sheets|sheet"), (["machine"], "machines|machine"), (["company"], "companies|company"),
            (["kind"], "kinds|kind|types|type"), (["place"], "places|place"), (["volume"], "volumes"),
            (["USD", "AUD", "CAD", "SGD", "HKD"], "dollars|dollar"), (["USD"], "us dollars|u.s. dollars"),
            (["EUR"], "euros|euro"), (["GBP"], "pounds|pound"), (["JPY"], "yen"), (["CNY"], "yuan|rmb"),
            (["KRW"], "won"),
            (["character"], "characters|character"), (["domain"], "domains|domain|domain names|domain name"),
            (["kilobyte"], "kilobytes"), (["megabyte"], "megabytes"), (["gigabyte"], "gigabytes"),
        ],
        boundPrefixes: [
            (
                "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|"
                    + "minimum|as few as",
                .atLeast
            ),
            (
                "at most|no more than|not more than|no longer than|not longer than|a maximum of|maximum of|"
                    + "maximum|up to|within|"
                    + "must not exceed|cannot exceed|does not exceed|do not exceed|not exceed|not exceeding|"
                    + "no later than|"
                    + "not over|no greater than|not greater than|inside of",
                .atMost
            ),
            ("more than|over|above|longer than|greater than|exceeding|exceeds|exceed|beyond", .moreThan),
            ("less than|fewer than|under|below|shorter than|smaller than", .lessThan),
            (
                "never less than|never more than|never fewer than|not at least|never over|never under|"
                    + "not within|not up to|"
                    + "not under|not below|not above|isn't more than|n't less than|n't more than",
                .unclear
            ),
        ],
        boundSuffixes: [
            (
                "or more|or longer|or above|or higher|or greater|or over|and above|and up|and over|at least|"
                    + "at minimum|minimum",
                .atLeast
            ),
            ("or less|or fewer|or shorter|or below|or under|or lower|at most|at maximum|maximum|max", .atMost),
        ],
        approximatePrefixes: "about|around|approximately|roughly|approx.|approx|circa|ca.|nearly|almost|some",
        approximateSuffixes: "or so",
        rangeJoiners: "to|through|thru",
        rangeOpeners: [("between", "and"), ("from", "to|through|until|up to")],
        numberWords: [
            ("zero", .ones(0)), ("one", .ones(1)), ("two", .ones(2)), ("three", .ones(3)), ("four", .ones(4)),
            ("five", .ones(5)),
            ("six", .ones(6)), ("seven", .ones(7)), ("eight", .ones(8)), ("nine", .ones(9)), ("ten", .ones(10)),
            ("eleven", .ones(11)), ("twelve", .ones(12)), ("thirteen", .ones(13)), ("fourteen", .ones(14)),
            ("fifteen", .ones(15)), ("sixteen", .ones(16)), ("seventeen", .ones(17)), ("eighteen", .ones(18)),
            ("nineteen", .ones(19)), ("twenty", .tens(20)), ("thirty", .tens(30)), ("forty", .tens(40)),
            ("fifty", .tens(50)),
            ("sixty", .tens(60)), ("seventy", .tens(70)), ("eighty", .tens(80)), ("ninety", .tens(90)),
            ("hundred", .scale(100)), ("thousand", .scale(1000)), ("million", .scale(1_000_000)),
            ("billion", .scale(1_000_000_000)), ("a|an", .article), ("and", .and), ("dozen", .dozen),
        ],
        months: [
            "january|jan.|jan", "february|feb.|feb", "march|mar.|mar", "april|apr.|apr", "may", "june|jun.|jun",
            "july|jul.|jul",
            "august|aug.|aug", "september|sept.|sept|sep.|sep", "october|oct.|oct", "november|nov.|nov",
            "december|dec.|dec",
        ],
        ordinalSuffixes: "st|nd|rd|th",
        labels:
            "step|option|section|chapter|figure|table|page|item|number|case|phase|part|level|example|line|"
            + "appendix|article|"
            + "note|question|room|suite|release|build|edition|layer|tier|node|python|swift|windows",
        unitAdjectives: "full|consecutive|whole|complete|additional|more|further",
        listJoiners: "and|or|as well as|in addition to|plus",
        exclusions: "except for|except|excluding|but not|other than|rather than|not|without")
}
