/// How one language writes numbers, units, comparisons, dates and lists. `*` stands for the amount.
struct SpellingForms: Sendable {
    enum Dates: Sendable {
        case iso
        case ideographic(year: String, month: String, day: String)
        case monthFirst([String])
        case dayFirst([String], afterDay: String, beforeYear: String)
    }

    var decimalMark = "."
    var groupMark = ","
    /// Digits from which a number is grouped.
    var groupsFrom = 4
    var range = "–"
    var unitSpace = " "
    var spaceBeforePercent = false
    var atLeast = "≥ *"
    var atMost = "≤ *"
    var moreThan = "> *"
    var lessThan = "< *"
    var both = ", "
    var listMark = ", "
    var lastOfTwo = ", "
    var lastOfMany = ", "
    var dates = Dates.iso
    var units: [String: (one: String, many: String)] = [:]

    static func of(locale: String) -> SpellingForms {
        let lexicon = Lexicon.of(locale: locale)
        return table[lexicon.language] ?? SpellingForms()
    }

    private static let table: [String: SpellingForms] = [
        "ja": japanese, "en": english, "zh": chinese(yuan: "CNY", hant: false),
        "zh-hant": chinese(yuan: "TWD", hant: true),
        "ko": korean, "de": german, "fr": french, "es": spanish, "pt": portuguese, "it": italian, "ru": russian,
    ]

    private static func units(_ list: String) -> [String: (one: String, many: String)] {
        var units: [String: (one: String, many: String)] = [:]
        for entry in list.split(separator: "|") {
            let parts = entry.split(separator: "=")
            guard parts.count == 2 else { continue }
            let words = parts[1].split(separator: "/")
            units[String(parts[0])] = (String(words.first ?? ""), String(words.last ?? ""))
        }
        return units
    }

    private static let japanese = SpellingForms(
        range: "～", unitSpace: "", atLeast: "*以上", atMost: "*以下", moreThan: "*を超える", lessThan: "*未満", both: "",
        listMark: "、", lastOfTwo: "と", lastOfMany: "、", dates: .ideographic(year: "年", month: "月", day: "日"),
        units: units(
            "business-day=営業日|day=日|week=週間|month=か月|year=年|hour=時間|minute=分|second=秒|millisecond=ミリ秒|piece=個|"
                + "item=件|sheet=枚|"
                + "person=人|times=回|multiple=倍|machine=台|company=社|kind=種類|place=か所|volume=冊|character=文字|"
                + "domain=ドメイン|"
                + "JPY=円|CNY=人民元|USD=米ドル|EUR=ユーロ|GBP=ポンド|KRW=ウォン"))

    private static let english = SpellingForms(
        range: " to ", atLeast: "at least *", atMost: "at most *", moreThan: "more than *", lessThan: "less than *",
        both: " and ",
        lastOfTwo: " and ", lastOfMany: ", and ",
        dates: .monthFirst([
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]),
        units: units(
            "business-day=business day/business days|day=day/days|week=week/weeks|month=month/months|"
                + "year=year/years|hour=hour/hours|"
                + "minute=minute/minutes|second=second/seconds|millisecond=millisecond/milliseconds|"
                + "piece=piece/pieces|item=item/items|"
                + "sheet=sheet/sheets|person=person/people|times=times/times|machine=machine/machines|"
                + "company=company/companies|"
                + "kind=kind/kinds|place=place/places|character=character/characters|domain=domain/domains"))

    private static func chinese(yuan: String, hant: Bool) -> SpellingForms {
        let simplified =
            "business-day=个工作日|day=天|week=周|month=个月|year=年|hour=小时|minute=分钟|second=秒|millisecond=毫秒|piece=个|item=项|"
            + "sheet=张|person=人|times=次|multiple=倍|machine=台|company=家|kind=种|place=处|character=个字符|domain=个域名|"
            + "USD=美元|JPY=日元|EUR=欧元|HKD=港元|\(yuan)=元"
        let traditional =
            "business-day=個工作天|day=天|week=週|month=個月|year=年|hour=小時|minute=分鐘|second=秒|millisecond=毫秒|piece=個|item=項|"
            + "sheet=張|person=人|times=次|multiple=倍|machine=臺|company=家|kind=種|place=處|character=個字元|domain=個網域|"
            + "USD=美元|JPY=日圓|EUR=歐元|HKD=港元|\(yuan)=元"
        return SpellingForms(
            range: "至", unitSpace: "", atLeast: "至少*", atMost: hant ? "不超過*" : "不超过*", moreThan: hant ? "超過*" : "超过*",
            lessThan: hant ? "少於*" : "少于*", both: hant ? "且" : "且", listMark: "、", lastOfTwo: "和", lastOfMany: "和",
            dates: .ideographic(year: "年", month: "月", day: "日"), units: units(hant ? traditional : simplified))
    }

    private static let korean = SpellingForms(
        range: "~", unitSpace: "", atLeast: "* 이상", atMost: "* 이하", moreThan: "* 초과", lessThan: "* 미만", both: " ",
        lastOfTwo: " 및 ", lastOfMany: " 및 ", dates: .ideographic(year: "년 ", month: "월 ", day: "일"),
        units: units(
            "business-day=영업일|day=일|week=주|month=개월|year=년|hour=시간|minute=분|second=초|piece=개|person=명|times=회|"
                + "KRW=원|USD=달러|"
                + "JPY=엔|EUR=유로|item=건"))

    private static let german = SpellingForms(
        decimalMark: ",", groupMark: ".", range: " bis ", spaceBeforePercent: true, atLeast: "mindestens *",
        atMost: "höchstens *",
        moreThan: "mehr als *", lessThan: "weniger als *", both: " und ", lastOfTwo: " und ", lastOfMany: " und ",
        dates: .dayFirst(
            [
                "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober",
                "November",
                "Dezember",
            ], afterDay: ". ", beforeYear: " "),
        units: units(
            "business-day=Werktag/Werktage|day=Tag/Tage|week=Woche/Wochen|month=Monat/Monate|year=Jahr/Jahre|"
                + "hour=Stunde/Stunden|"
                + "minute=Minute/Minuten|second=Sekunde/Sekunden|EUR=Euro|person=Person/Personen"))

    private static let french = SpellingForms(
        decimalMark: ",", groupMark: "\u{202F}", range: " à ", spaceBeforePercent: true, atLeast: "au moins *",
        atMost: "au plus *",
        moreThan: "plus de *", lessThan: "moins de *", both: " et ", lastOfTwo: " et ", lastOfMany: " et ",
        dates: .dayFirst(
            [
                "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
                "novembre",
                "décembre",
            ], afterDay: " ", beforeYear: " "),
        units: units(
            "business-day=jour ouvrable/jours ouvrables|day=jour/jours|week=semaine/semaines|month=mois|"
                + "year=an/ans|hour=heure/heures|"
                + "minute=minute/minutes|second=seconde/secondes|EUR=euro/euros|person=personne/personnes"))

    private static let spanish = SpellingForms(
        decimalMark: ",", groupMark: ".", range: " a ", spaceBeforePercent: true, atLeast: "al menos *",
        atMost: "como máximo *",
        moreThan: "más de *", lessThan: "menos de *", both: " y ", lastOfTwo: " y ", lastOfMany: " y ",
        dates: .dayFirst(
            [
                "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
                "noviembre",
                "diciembre",
            ], afterDay: " de ", beforeYear: " de "),
        units: units(
            "business-day=día hábil/días hábiles|day=día/días|week=semana/semanas|month=mes/meses|year=año/años|"
                + "hour=hora/horas|"
                + "minute=minuto/minutos|second=segundo/segundos|EUR=euro/euros|person=persona/personas"))

    private static let portuguese = SpellingForms(
        decimalMark: ",", groupMark: ".", range: " a ", atLeast: "pelo menos *", atMost: "no máximo *",
        moreThan: "mais de *", lessThan: "menos de *", both: " e ", lastOfTwo: " e ", lastOfMany: " e ",
        dates: .dayFirst(
            [
                "janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho", "agosto", "setembro", "outubro",
                "novembro",
                "dezembro",
            ], afterDay: " de ", beforeYear: " de "),
        units: units(
            "business-day=dia útil/dias úteis|day=dia/dias|week=semana/semanas|month=mês/meses|year=ano/anos|"
                + "hour=hora/horas|"
                + "minute=minuto/minutos|second=segundo/segundos|EUR=euro/euros|BRL=real/reais|"
                + "person=pessoa/pessoas"))

    private static let italian = SpellingForms(
        decimalMark: ",", groupMark: ".", range: " a ", spaceBeforePercent: false, atLeast: "almeno *",
        atMost: "al massimo *",
        moreThan: "più di *", lessThan: "meno di *", both: " e ", lastOfTwo: " e ", lastOfMany: " e ",
        dates: .dayFirst(
            [
                "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre",
                "ottobre",
                "novembre", "dicembre",
            ], afterDay: " ", beforeYear: " "),
        units: units(
            "business-day=giorno lavorativo/giorni lavorativi|day=giorno/giorni|week=settimana/settimane|"
                + "month=mese/mesi|"
                + "year=anno/anni|hour=ora/ore|minute=minuto/minuti|second=secondo/secondi|EUR=euro|"
                + "person=persona/persone"
        ))

    private static let russian = SpellingForms(
        decimalMark: ",", groupMark: "\u{A0}", spaceBeforePercent: true, atLeast: "не менее *", atMost: "не более *",
        moreThan: "более *", lessThan: "менее *", both: " и ", lastOfTwo: " и ", lastOfMany: " и ",
        dates: .dayFirst(
            [
                "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
                "ноября",
                "декабря",
            ], afterDay: " ", beforeYear: " "),
        units: units(
            "business-day=рабочий день/рабочих дней|day=день/дней|week=неделя/недель|month=месяц/месяцев|"
                + "year=год/лет|hour=час/часов|"
                + "minute=минута/минут|second=секунда/секунд|RUB=рубль/рублей|person=человек"))
}
