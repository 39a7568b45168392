extension LexiconSource {
    private static let comma: UInt32 = 0x2C
    private static let pointGroups: [UInt32] = [0x2E, 0xA0, 0x27]
    private static let spaceGroups: [UInt32] = [0xA0, 0x20]

    private static func words(_ list: [(Int64, String)]) -> [(words: String, payload: NumberWord)] {
        list.map { ($0.1, .ones($0.0)) }
    }

    static let german = LexiconSource(
        language: "de", decimalMark: comma, groupMarks: pointGroups,
        units: [
            (
                ["business-day"],
                "werktagen|werktage|werktag|arbeitstagen|arbeitstage|arbeitstag|geschäftstage|geschäftstagen"
            ),
            (["day"], "kalendertage|kalendertagen|tagen|tage|tag"), (["week"], "wochen|woche"),
            (["month"], "monaten|monate|monat"),
            (["year"], "jahren|jahre|jahr"), (["hour"], "stunden|stunde|std."), (["minute"], "minuten|minute|min."),
            (["second"], "sekunden|sekunde"), (["percent"], "prozent"), (["times"], "mal"), (["piece"], "stück"),
            (["EUR"], "euro"), (["USD"], "us-dollar|dollar"), (["JPY"], "yen"), (["CNY"], "yuan"), (["GBP"], "pfund"),
            (["person"], "personen|person"), (["CHF"], "franken"),
        ],
        boundPrefixes: [
            ("mindestens|wenigstens|nicht weniger als", .atLeast),
            ("höchstens|maximal|bis zu|nicht mehr als|innerhalb von|binnen|spätestens", .atMost),
            ("mehr als|über", .moreThan), ("weniger als|unter", .lessThan),
        ],
        boundSuffixes: [("oder mehr", .atLeast), ("oder weniger", .atMost)],
        approximatePrefixes: "etwa|ungefähr|rund|circa|ca.|zirka", rangeJoiners: "bis|bis zu",
        rangeOpeners: [("zwischen", "und"), ("von", "bis")],
        numberWords: words([
            (2, "zwei"), (3, "drei"), (4, "vier"), (5, "fünf"), (6, "sechs"), (7, "sieben"), (8, "acht"), (9, "neun"),
            (10, "zehn"), (11, "elf"), (12, "zwölf"), (20, "zwanzig"), (30, "dreißig"), (100, "hundert|einhundert"),
            (1000, "tausend|eintausend"), (1, "ein|eine|einen|einem|einer"),
        ]),
        months: [
            "januar|jänner|jan.", "februar|feb.", "märz", "april|apr.", "mai", "juni", "juli", "august|aug.",
            "september|sept.",
            "oktober|okt.", "november|nov.", "dezember|dez.",
        ],
        labels: "schritt|abschnitt|kapitel|abbildung|tabelle|seite|option|teil|beispiel",
        listJoiners: "und|oder|sowie", exclusions: "außer|ausgenommen|nicht|ohne")

    static let french = LexiconSource(
        language: "fr", decimalMark: comma, groupMarks: spaceGroups,
        units: [
            (["business-day"], "jours ouvrables|jour ouvrable|jours ouvrés|jour ouvré"),
            (["day"], "jours calendaires|jours|jour"),
            (["week"], "semaines|semaine"), (["month"], "mois"), (["year"], "années|année|ans|an"),
            (["hour"], "heures|heure|h"),
            (["minute"], "minutes|minute|min"), (["second"], "secondes|seconde"), (["percent"], "pour cent"),
            (["times", "multiple"], "fois"), (["piece"], "pièces|pièce"), (["EUR"], "euros|euro"),
            (["USD"], "dollars|dollar"),
            (["JPY"], "yens|yen"), (["CNY"], "yuans|yuan"), (["GBP"], "livres"), (["person"], "personnes|personne"),
        ],
        boundPrefixes: [
            ("au moins|au minimum|minimum|pas moins de", .atLeast),
            ("au plus|au maximum|jusqu'à|pas plus de|dans les|maximum|sous", .atMost),
            ("plus de", .moreThan), ("moins de", .lessThan),
        ],
        boundSuffixes: [
            ("ou plus|au moins|au minimum|minimum", .atLeast), ("ou moins|au plus|au maximum|maximum", .atMost),
        ],
        approximatePrefixes: "environ|à peu près|près de", rangeJoiners: "à",
        rangeOpeners: [("entre", "et"), ("de", "à")],
        numberWords: words([
            (1, "un|une"), (2, "deux"), (3, "trois"), (4, "quatre"), (5, "cinq"), (6, "six"), (7, "sept"), (8, "huit"),
            (9, "neuf"), (10, "dix"), (11, "onze"), (12, "douze"), (15, "quinze"), (20, "vingt"), (30, "trente"),
            (100, "cent"), (1000, "mille"),
        ]),
        months: [
            "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre",
        ],
        labels: "étape|section|chapitre|figure|tableau|page|option|exemple",
        listJoiners: "et|ou|ainsi que", exclusions: "sauf|excepté|hormis|pas|sans")

    static let spanish = LexiconSource(
        language: "es", decimalMark: comma, groupMarks: pointGroups,
        units: [
            (["business-day"], "días hábiles|día hábil|días laborables|día laborable"),
            (["day"], "días naturales|días|día"),
            (["week"], "semanas|semana"), (["month"], "meses|mes"), (["year"], "años|año"),
            (
                ["hour"],
                "horas|"
                    + "hora|h"
            ),
            (["minute"], "minutos|minuto"), (["second"], "segundos|segundo"), (["percent"], "por ciento"),
            (["times", "multiple"], "veces"),
            (["EUR"], "euros|euro"), (["USD"], "dólares|dólar"), (["JPY"], "yenes|yen"), (["CNY"], "yuanes|yuan"),
            (["person"], "personas|persona"), (["piece"], "piezas|pieza"),
        ],
        boundPrefixes: [
            ("al menos|como mínimo|por lo menos|no menos de|mínimo", .atLeast),
            ("como máximo|hasta|no más de|a lo sumo|máximo|dentro de", .atMost), ("más de", .moreThan),
            ("menos de", .lessThan),
        ],
        boundSuffixes: [("o más|como mínimo", .atLeast), ("o menos|como máximo", .atMost)],
        approximatePrefixes: "aproximadamente|unos|unas|alrededor de|cerca de", rangeJoiners: "a",
        rangeOpeners: [("entre", "y"), ("de", "a"), ("desde", "hasta")],
        numberWords: words([
            (1, "uno|un|una"), (2, "dos"), (3, "tres"), (4, "cuatro"), (5, "cinco"), (6, "seis"), (7, "siete"),
            (8, "ocho"),
            (9, "nueve"), (10, "diez"), (11, "once"), (12, "doce"), (15, "quince"), (20, "veinte"), (30, "treinta"),
            (100, "cien"), (1000, "mil"),
        ]),
        months: [
            "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
            "septiembre|"
                + "setiembre", "octubre",
            "noviembre", "diciembre",
        ],
        labels: "paso|sección|capítulo|figura|tabla|página|opción|ejemplo",
        listJoiners: "y|e|o|u", exclusions: "excepto|salvo|menos|no|sin")

    static let portuguese = LexiconSource(
        language: "pt", decimalMark: comma, groupMarks: pointGroups,
        units: [
            (["business-day"], "dias úteis|dia útil"), (["day"], "dias corridos|dias|dia"),
            (["week"], "semanas|semana"),
            (["month"], "meses|mês"), (["year"], "anos|ano"), (["hour"], "horas|hora|h"),
            (["minute"], "minutos|minuto"),
            (["second"], "segundos|segundo"), (["percent"], "por cento"), (["times", "multiple"], "vezes"),
            (["EUR"], "euros|euro"),
            (["USD"], "dólares|dólar"), (["BRL"], "reais|real"), (["JPY"], "ienes|iene"),
            (["person"], "pessoas|pessoa"),
        ],
        boundPrefixes: [
            ("pelo menos|no mínimo|não menos de|mínimo de", .atLeast),
            (
                "no máximo|até|não mais de|máximo de|"
                    + "dentro de", .atMost
            ), ("mais de", .moreThan), ("menos de", .lessThan),
        ],
        boundSuffixes: [("ou mais|no mínimo", .atLeast), ("ou menos|no máximo", .atMost)],
        approximatePrefixes: "cerca de|aproximadamente|uns|umas", rangeJoiners: "a",
        rangeOpeners: [("entre", "e"), ("de", "a|até")],
        numberWords: words([
            (1, "um|uma"), (2, "dois|duas"), (3, "três"), (4, "quatro"), (5, "cinco"), (6, "seis"), (7, "sete"),
            (8, "oito"),
            (9, "nove"), (10, "dez"), (11, "onze"), (12, "doze"), (15, "quinze"), (20, "vinte"), (30, "trinta"),
            (100, "cem"),
            (1000, "mil"),
        ]),
        months: [
            "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
            "novembro",
            "dezembro",
        ],
        labels: "passo|etapa|seção|capítulo|figura|tabela|página|opção|exemplo",
        listJoiners: "e|ou", exclusions: "exceto|salvo|não|sem")

    static let italian = LexiconSource(
        language: "it", decimalMark: comma, groupMarks: pointGroups,
        units: [
            (["business-day"], "giorni lavorativi|giorno lavorativo"), (["day"], "giorni|giorno"),
            (["week"], "settimane|settimana"),
            (["month"], "mesi|mese"), (["year"], "anni|anno"), (["hour"], "ore|ora|h"), (["minute"], "minuti|minuto"),
            (["second"], "secondi|secondo"), (["percent"], "per cento|percento"), (["times", "multiple"], "volte"),
            (["EUR"], "euro"), (["USD"], "dollari|dollaro"), (["JPY"], "yen"), (["person"], "persone|persona"),
        ],
        boundPrefixes: [
            ("almeno|come minimo|non meno di|minimo", .atLeast),
            ("al massimo|fino a|non più di|entro|massimo", .atMost), ("più di|oltre", .moreThan),
            ("meno di", .lessThan),
        ],
        boundSuffixes: [("o più", .atLeast), ("o meno|al massimo", .atMost)],
        approximatePrefixes: "circa|all'incirca", rangeJoiners: "a",
        rangeOpeners: [("tra", "e"), ("fra", "e"), ("da", "a")],
        numberWords: words([
            (1, "uno|un|una"), (2, "due"), (3, "tre"), (4, "quattro"), (5, "cinque"), (6, "sei"), (7, "sette"),
            (8, "otto"),
            (9, "nove"), (10, "dieci"), (11, "undici"), (12, "dodici"), (20, "venti"), (30, "trenta"), (100, "cento"),
            (1000, "mille"),
        ]),
        months: [
            "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre",
            "dicembre",
        ],
        labels: "passo|passaggio|sezione|capitolo|figura|tabella|pagina|opzione|esempio",
        listJoiners: "e|ed|o|oppure", exclusions: "tranne|eccetto|non|senza")

    static let dutch = LexiconSource(
        language: "nl", decimalMark: comma, groupMarks: pointGroups,
        units: [
            (["business-day"], "werkdagen|werkdag"), (["day"], "dagen|dag"), (["week"], "weken|week"),
            (["month"], "maanden|maand"),
            (["year"], "jaren|jaar"), (["hour"], "uren|uur"), (["minute"], "minuten|minuut"),
            (["second"], "seconden|seconde"),
            (["percent"], "procent"), (["EUR"], "euro"), (["USD"], "dollar"),
        ],
        boundPrefixes: [
            ("minstens|ten minste|minimaal", .atLeast), ("hoogstens|maximaal|binnen|tot", .atMost),
            ("meer dan", .moreThan),
            ("minder dan", .lessThan),
        ],
        approximatePrefixes: "ongeveer|circa", rangeJoiners: "tot|tot en met",
        rangeOpeners: [("tussen", "en"), ("van", "tot")],
        months: [
            "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
            "november",
            "december",
        ],
        labels: "stap", listJoiners: "en|of", exclusions: "behalve|niet|zonder")
}
