extension StarterText {
    static let japanese = StarterText(
        siteTitle: "ヘルプセンター",
        faqTitle: "このサイトについてのよくある質問",
        walkthroughTitle: "最初の記事を公開する",
        homeDescription: "よくある質問と、操作の手順をまとめています。",
        homeBody: """
            ようこそ。このページはサイトの入口で、文章は`index.md`に書かれています。

            - [このサイトについてのよくある質問](faq.md)
            - [最初の記事を公開する](first-article.md)
            """,
        faqDescription: "記事の置き場所と、質問ごとのリンクについて説明します。",
        faqBody: """
            ## 記事はどこにありますか？ {#where}

            `content`フォルダーの中に、言語ごとのフォルダーがあります。記事は1つのMarkdownファイルです。別の言語のフォルダーに
            ある同じパスのファイルが、その記事の翻訳になります。

            ## 質問を追加するには、どうすればよいですか？ {#add-a-question}

            見出しに質問を書き、その下に答えを書きます。波かっこの中の名前が質問のアンカーになり、どの言語でも同じです。
            見出しの文章を直しても、リンクは変わりません。
            """,
        walkthroughDescription: "文章を書いてから、読者が開けるページになるまでの3つの手順です。",
        walkthroughBody: """
            1. **記事を書く**

               ファイルを作るか、`kotae new article`で作ります。題名は、先頭の`---`で囲まれた部分に書きます。

               ![Markdownの記事がページになるようす](images/article.svg "記事がページになります")

            2. **調べる**

               `kotae check`を実行します。切れたリンクや見つからない画像が、行の番号とともに表示されます。

            3. **サイトを作る**

               `kotae build`を実行します。`public`フォルダーに、公開に必要なファイルがすべてそろいます。
            """,
        articleBody: """
            読者がまず知りたいことを書きます。

            ## 最初の話題 {#first-topic}

            ここに本文を書きます。
            """,
        newQuestions: """
            ## 読者が実際に尋ねることは何ですか？ {#first-question}

            答えから書き始めます。理由はそのあとに書きます。
            """,
        newSteps: """
            1. **最初の手順**

               何をするかと、その結果どうなるかを書きます。

            2. **次の手順**

               ここに本文を書きます。
            """,
        pictureArticle: "記事",
        picturePage: "ページ")
}
