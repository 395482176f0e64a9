package dev.itsm.jackson;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.itsm.id.RecordId;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;

/** The one mapper: exact in what it reads, stable in what it writes, and without any annotation of the model's. */
final class StrictMapper {
    private StrictMapper() {}

    static JsonMapper of(StoredTypes types) {
        SimpleModule module = new SimpleModule("itsm");
        types.texts.values().forEach(text -> TextForms.add(module, text));
        RecordIdForm id = new RecordIdForm(types.ids);
        module.addSerializer(RecordId.class, id.serializer());
        module.addKeySerializer(RecordId.class, TextForms.keySerializer(RecordIdForm::write));
        id.addDeserializers(module);
        types.choices.forEach((parent, members) ->
                members.forEach((name, type) -> module.registerSubtypes(new NamedType(type, name))));
        module.setSerializerModifier(new CanonicalOutput());
        return JsonMapper.builder()
                .annotationIntrospector(new RecordIntrospector(types.choices))
                .addModule(module)
                .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }
}
