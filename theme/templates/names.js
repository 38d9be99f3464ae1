SeogoNames({{ kind | tojson }}, {{ names | tojson }});
