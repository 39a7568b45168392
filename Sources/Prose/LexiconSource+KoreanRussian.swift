extension LexiconSource {
    static let korean = LexiconSource(
        language: "ko",
        units: [
            (["business-day"], "영업일|근무일"), (["day"], "일간|일"), (["week"], "주일|주간|주"), (["month"], "개월|달"),
            (["year"], "년간|년"), (["hour"], "시간"), (["minute"], "분"), (["second"], "초"), (["percent"], "퍼센트|프로"),
            (["piece"], "개"), (["person"], "명"), (["times"], "회|번"), (["multiple"], "배"), (["machine"], "대"),
            (["KRW"], "원"), (["USD"], "달러"), (["JPY"], "엔"), (["CNY"], "위안"), (["EUR"], "유로"), (["item"], "건"),
            (["kind"], "종류|가지"),
        ],
        boundPrefixes: [("최대", .atMost), ("최소|적어도", .atLeast)],
        boundSuffixes: [("이상", .atLeast), ("이하|이내|까지", .atMost), ("초과", .moreThan), ("미만", .lessThan)],
        approximatePrefixes: "약|대략", approximateSuffixes: "정도|쯤|가량", rangeJoiners: "에서|부터",
        numberWords: [
            ("한|하나", .ones(1)), ("두|둘", .ones(2)), ("세|셋", .ones(3)), ("네|넷", .ones(4)), ("다섯", .ones(5)),
            ("여섯", .ones(6)), ("일곱", .ones(7)), ("여덟", .ones(8)), ("아홉", .ones(9)), ("열", .ones(10)),
            ("열두", .ones(12)), ("스무", .ones(20)),
        ],
        ordinalPrefixes: "제", ordinalSuffixes: "번째|째|호|장|조|위|차",
        labels: "단계|버전|그림|표|포트|예", listJoiners: "및|와|과|또는|하고", exclusions: "제외|이외|아닌")

    static let russian = LexiconSource(
        language: "ru", decimalMark: 0x2C, groupMarks: [0xA0, 0x20],
        units: [
            (["business-day"], "рабочих дней|рабочих дня|рабочий день|рабочего дня"),
            (["day"], "календарных дней|дней|дня|день|суток"),
            (["week"], "недель|недели|неделя|неделю"), (["month"], "месяцев|месяца|месяц"),
            (
                ["year"],
                "лет|"
                    + "года|год"
            ),
            (["hour"], "часов|часа|час|ч"), (["minute"], "минут|минуты|минута|минуту"),
            (["second"], "секунд|секунды|секунда"),
            (["percent"], "процентов|процента|процент"), (["times", "multiple"], "раз|раза"),
            (["RUB"], "рублей|рубля|рубль|руб."),
            (["USD"], "долларов|доллара|доллар"), (["EUR"], "евро"), (["piece"], "штук|штуки|шт."),
            (["person"], "человек"),
        ],
        boundPrefixes: [
            ("не менее|как минимум|минимум|по меньшей мере|не меньше", .atLeast),
            ("не более|максимум|до|не больше|в течение|в пределах", .atMost), ("более|больше|свыше", .moreThan),
            ("менее|меньше", .lessThan),
        ],
        boundSuffixes: [("и более|или больше", .atLeast), ("и менее|или меньше", .atMost)],
        approximatePrefixes: "около|примерно|приблизительно", rangeJoiners: "до",
        rangeOpeners: [("от", "до"), ("с", "до")],
        numberWords: [
            ("один|одна|одного|одно", .ones(1)), ("два|две|двух", .ones(2)), ("три|трёх|трех", .ones(3)),
            ("четыре|четырёх", .ones(4)), ("пять|пяти", .ones(5)), ("шесть|шести", .ones(6)), ("семь|семи", .ones(7)),
            ("восемь|восьми", .ones(8)), ("девять|девяти", .ones(9)), ("десять|десяти", .ones(10)),
            ("двенадцать", .ones(12)), ("двадцать", .ones(20)), ("тридцать", .ones(30)), ("сто", .ones(100)),
        ],
        months: [
            "января|январь", "февраля|февраль", "марта|март", "апреля|апрель", "мая|май", "июня|июнь", "июля|июль",
            "августа|август", "сентября|сентябрь", "октября|октябрь", "ноября|ноябрь", "декабря|декабрь",
        ],
        labels: "шаг|раздел|глава|рисунок|таблица|страница", listJoiners: "и|или|а также", exclusions: "кроме|не|без")

    static let polish = LexiconSource(
        language: "pl", decimalMark: 0x2C, groupMarks: [0xA0, 0x20],
        units: [
            (["business-day"], "dni robocze|dni roboczych|dzień roboczy"), (["day"], "dni|dzień|dnia"),
            (["week"], "tygodni|tygodnie|tydzień"), (["month"], "miesięcy|miesiące|miesiąc"),
            (["year"], "lat|lata|rok|roku"),
            (["hour"], "godzin|godziny|godzina"), (["minute"], "minut|minuty|minuta"),
            (["second"], "sekund|sekundy|sekunda"),
            (["percent"], "procent|procenty"), (["EUR"], "euro"), (["PLN"], "złotych|złote"), (["USD"], "dolarów"),
        ],
        boundPrefixes: [
            ("co najmniej|przynajmniej|minimum", .atLeast),
            ("co najwyżej|maksymalnie|do|nie więcej niż|w ciągu", .atMost),
            ("ponad|więcej niż", .moreThan), ("mniej niż|poniżej", .lessThan),
        ],
        approximatePrefixes: "około|ok.", rangeJoiners: "do", rangeOpeners: [("od", "do"), ("między", "a")],
        months: [
            "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
            "października",
            "listopada", "grudnia",
        ],
        labels: "krok", listJoiners: "i|oraz|lub", exclusions: "oprócz|nie|bez")
}
