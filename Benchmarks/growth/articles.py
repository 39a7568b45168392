"""Writes sites of any size: articles, FAQs and walkthroughs in English and Japanese, the same in every run."""

import os
import random

KINDS = ["article", "faq", "walkthrough"]
LOCALES = ["en", "ja"]
# Articles of one locale in a folder, and folders in an area: a reader's site map, not one long list.
PER_FOLDER = 25
FOLDERS = 20

CONFIGURATION = """title: Generated
baseURL: https://kb.example.com/
defaultLocale: en
locales:
  en: { name: English }
  ja: { name: 日本語 }
"""

SYLLABLES = ("ba con der e fi gra har in jo kel lu men no or pa ques re sta ti ul ver wo xe yo zan cer tion ment "
             "ing ly").split()
NOUNS = ("証明書 発行 申請 期限 更新 サーバー ドメイン 確認 設定 画面 手順 料金 支払い アカウント パスワード メール 担当者 "
         "書類 審査 取り消し 秘密鍵 ダウンロード 営業日 契約 会社名 電話番号 登録 変更 通知 エラー ログイン 注文 数量 期間").split()
VERBS = "できます 必要です 行います 表示されます 届きます 確認してください かかります なりません".split()


def word(rank):
    """The word of a rank, made of syllables."""
    text, rest = "", rank + 7
    while rest:
        text += SYLLABLES[rest % len(SYLLABLES)]
        rest //= len(SYLLABLES)
    return text


WORDS = [word(rank) for rank in range(8192)]
# Phrases and sentences of each language that articles are made of.
SUPPLY = 20_000


class Prose:
    """Phrases and sentences of one language. Words are as unequal in their frequency as those of prose: one of half the
    rank is twice as frequent. Sentences come from a supply that is large enough to make no two articles alike."""

    def __init__(self, locale):
        self.locale = locale
        self.random = random.Random(locale)
        self.phrases = [self.phrase() for _ in range(SUPPLY)]
        self.sentences = [self.sentence() for _ in range(SUPPLY)]

    def number(self, count):
        # random() is the cheapest of the module's functions.
        return int(self.random.random() * count)

    def begin(self, seed):
        """Makes what follows depend on the seed only."""
        self.random.seed(seed)

    def word(self):
        return WORDS[self.number(2 << self.number(12))]

    def phrase(self):
        if self.locale == "ja":
            return "の".join(NOUNS[self.number(len(NOUNS))] for _ in range(2 + self.number(2)))
        return " ".join(self.word() for _ in range(3 + self.number(3)))

    def sentence(self):
        if self.locale == "ja":
            nouns = [NOUNS[self.number(len(NOUNS))] + "のをがには"[self.number(5)] for _ in range(3 + self.number(4))]
            return f"{''.join(nouns)}{1 + self.number(30)}日{VERBS[self.number(len(VERBS))]}。"
        return f"The {' '.join(self.word() for _ in range(8 + self.number(10)))} takes {1 + self.number(30)} days."

    def title(self):
        return self.phrases[self.number(SUPPLY)]

    def paragraph(self):
        sentences = [self.sentences[self.number(SUPPLY)] for _ in range(3)]
        return ("" if self.locale == "ja" else " ").join(sentences)


def article(prose, index, kind, parts):
    """The text of an article; `parts` is the number of its sections, questions or steps."""
    prose.begin(index)
    title = prose.title()
    lines = [
        "---", f'title: "{title}"', f'description: "{prose.paragraph()}"', f"kind: {kind}",
        f"date: 2026-0{1 + index % 9}-1{index % 10}", f"tags: [tag-{index % 20}]", "---", "",
        f"{prose.paragraph()} **{title}**, see [the first of its folder]({index - index % PER_FOLDER:06}.md).", "",
    ]
    for part in range(parts):
        if kind == "walkthrough":
            lines += [f"{part + 1}. {prose.title()}", "", f"   {prose.paragraph()}", ""]
        else:
            lines += [f"## {prose.title()} {{#part-{part}}}", "", prose.paragraph(), ""]
    return "\n".join(lines)


def write_site(folder, count, kinds=KINDS, parts=5):
    """Writes a site with `count` articles, half of them translations of the others. Returns the bytes of their texts."""
    os.makedirs(folder)
    with open(f"{folder}/site.yaml", "w", encoding="utf-8") as file:
        file.write(CONFIGURATION)
    size = 0
    proses = [Prose(locale) for locale in LOCALES]
    for index in range(count // len(LOCALES)):
        group = index // PER_FOLDER
        for prose in proses:
            path = f"{folder}/content/{prose.locale}/area-{group // FOLDERS:03}/topic-{group % FOLDERS:02}"
            if index % PER_FOLDER == 0:
                os.makedirs(path)
            text = article(prose, index, kinds[index % len(kinds)], parts).encode()
            size += len(text)
            with open(f"{path}/{index:06}.md", "wb") as file:
                file.write(text)
    return size
