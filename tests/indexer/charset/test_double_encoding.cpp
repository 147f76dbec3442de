// Text that was encoded twice is repaired, right text is not touched.
#include <string>

#include <catch2/catch.hpp>

#include "common/text.hpp"
#include "indexer/readers/double_encoding.hpp"
#include "indexer/readers/encoding.hpp"

using namespace dateline;
using namespace dateline::indexer;

namespace {

/// The same mistake again: UTF-8 taken for windows-1252, bytes without a character for C1 controls.
std::string encoded_again(const std::string& text) {
    std::string again;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool undefined = byte == 0x81 || byte == 0x8D || byte == 0x8F || byte == 0x90 || byte == 0x9D;
        if (undefined)
            append_utf8(again, byte);
        else
            again += from_windows_1252(std::string(1, c));
    }
    return again;
}

} // namespace

TEST_CASE("double encoding is taken back") {
    struct Row {
        std::string broken, text;
    };
    const auto row = GENERATE(values<Row>({
        {"donâ€™t", "don’t"},
        {"â€œYesâ€\xC2\x9D", "“Yes”"},
        {"â€œYesâ€, he said", "“Yes”, he said"},
        {"â€œYesâ€", "“Yes”"},
        {"wait â€” noâ€¦", "wait — no…"},
        {"cafÃ©", "café"},
        {"Ã‰douard Ã©crit", "Édouard écrit"},
        {"canciÃ³n, educaciÃ³n", "canción, educación"},
        {"MÃ¼ller, StraÃŸe", "Müller, Straße"},
        {"Â£5 and â‚¬6", "£5 and €6"},
        {"5Â°C, Â© 2020Â\xC2\xA0Reuters", "5°C, © 2020\xC2\xA0Reuters"},
        {"â„¢", "™"},
        {"ðŸ˜€", "😀"},
        {"Å‚Ã³dÅº wiÄ™c", "łódź więc"},
        {"ÐŸÑ€Ð¸Ð²ÐµÑ‚, Ð¼Ð¸Ñ€", "Привет, мир"},
        {"ä¸­å›½äºº", "中国人"},
        {"Ã¢â‚¬â„¢", "’"},
        {"le cafÃ© Ã\xC2\xA0 Paris", "le café à Paris"},
        {"Correct “quotes” and itâ€™s broken", "Correct “quotes” and it’s broken"},
    }));
    CAPTURE(row.broken);
    CHECK(repair_double_encoding(row.broken) == row.text);
}

TEST_CASE("controls that stand for characters of windows-1252 become these") {
    CHECK(repair_double_encoding("don\xC2\x92t \xC2\x96 \xC2\x80"
                                 "5") == "don’t – €5");
    CHECK(repair_double_encoding("CAFÉ\xC2\x92s") == "CAFÉ’s");
}

TEST_CASE("right text is not touched, and is found again when it is encoded twice") {
    const std::string text = GENERATE(values<std::string>({
        "Il a chanté…» puis l’été est passé : « Où ? » — à Noël, ça coûte 5 €.",
        "LE CAFÉ’S MENU, «ÉTÉ», “MAÇÔ, «Ä», ‘Å’, SPAß”",
        "A IRMÃ… A MAÇÃ” E O JOÃO’; NÃO É À TOA: «AMANHû",
        "Spaß… Straß” “süß” ›Größe‹ à la carte…",
        "Thành phố Đà Nẵng… “Hà Nội” ‘Huế’ À Á Â Ã È É Ê Ì Í Ò Ó Ô Õ Ù Ú Ý",
        "Úžasné! Úšklebek, Ížka, Éš, Áš, Óž",
        "Ångström Å ’Ä’ ‚Ö‘ „Ü“ Ærø Ø…",
        "Île-de-France, Î, Ï… Ñ” Ð Ø¨ × ÷",
        "Ç’est l’É… È» ê” ë’ î… ï»",
        "50 ° C, § 5, © Reuters, ® ™ ½ ¼",
        "Правительство — «Москва»… Ελλάδα “ναι” 中文，“引号”… 한국어 עברית العربية ไทย",
        "İstanbul’da, ğüşöçı ĞÜŞÖÇİ… “Łódź” żółć ŹŻ”",
        "plain ASCII",
        "",
    }));
    CAPTURE(text);
    CHECK(repair_double_encoding(text) == text);
}

TEST_CASE("whole sentences of many languages survive a second encoding") {
    const std::string text = GENERATE(values<std::string>({
        "Le président a déclaré que l’été serait « très » chaud, à Paris comme ailleurs…",
        "Die Bürger müssen größere Gebühren zahlen – „eine Zumutung“, sagt die Opposition.",
        "La oposición criticó la inversión: “¿Qué pasará mañana?”",
        "Rząd przyjął projekt ustawy – powiedział minister, że deficyt będzie niższy.",
        "Hükümet bütçe tasarısını onayladı; muhalefet eleştirdi.",
        "Правительство одобрило проект бюджета — сообщил министр.",
        "Chính phủ đã thông qua dự thảo ngân sách ở Đà Nẵng.",
        "政府は火曜日、来年度の予算案を閣議決定した。",
    }));
    CAPTURE(text);
    CHECK(repair_double_encoding(encoded_again(text)) == text);
    CHECK(repair_double_encoding(encoded_again(encoded_again(text))) == text);
}

TEST_CASE("a long text of beginnings and ends takes time in proportion") {
    for (const std::string piece : {"â€ ", "Ã", "Ã¢â‚¬", "é…", "\xC2\x92", "ðŸ"}) {
        std::string text;
        for (int i = 0; i < 300'000; ++i)
            text += piece;
        CAPTURE(piece);
        CHECK(is_valid_utf8(repair_double_encoding(text)));
    }
}
