extension StarterText {
    static let simplifiedChinese = StarterText(
        siteTitle: "帮助中心",
        faqTitle: "关于本站的常见问题",
        walkthroughTitle: "发布第一篇文章",
        homeDescription: "常见问题的解答和操作步骤。",
        homeBody: """
            欢迎。本页是网站的首页，内容写在`index.md`中。

            - [关于本站的常见问题](faq.md)
            - [发布第一篇文章](first-article.md)
            """,
        faqDescription: "文章存放的位置，以及每个问题的链接。",
        faqBody: """
            ## 文章存放在哪里？ {#where}

            在`content`文件夹中，每种语言有一个文件夹。一篇文章就是一个Markdown文件。其他语言文件夹中路径相同的文件，
            就是这篇文章的译文。

            ## 如何添加问题？ {#add-a-question}

            把问题写成标题，在标题下面写答案。花括号中的名称是这个问题的锚点，在各种语言中都相同。修改标题的文字后，
            链接仍然有效。
            """,
        walkthroughDescription: "从写文章到读者能够打开页面，只需三个步骤。",
        walkthroughBody: """
            1. **写文章**

               新建一个文件，或者用`kotae new article`创建。标题写在开头两行`---`之间。

               ![Markdown文章变成网页](images/article.svg "文章变成网页")

            2. **检查**

               运行`kotae check`。失效的链接和缺少的图片会连同行号一起列出。

            3. **生成网站**

               运行`kotae build`。`public`文件夹中就有了发布网站所需的全部文件。
            """,
        articleBody: """
            先写读者最想知道的内容。

            ## 第一个主题 {#first-topic}

            在这里写正文。
            """,
        newQuestions: """
            ## 读者会问什么？ {#first-question}

            先写答案，再写原因。
            """,
        newSteps: """
            1. **第一步**

               写明要做什么，以及做完之后会看到什么。

            2. **第二步**

               在这里写正文。
            """,
        pictureArticle: "文章",
        picturePage: "网页")
}
